import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestService, type TestService } from "../support/test-service.ts";

describe("listUsers", () => {
  let service: TestService;
  const names = [..."Ana ana Bernd bernd2 Carla".split(" "), ...[3, 2, 1].map((n) => `${"日".repeat(99)}${n}`)];
  beforeAll(async () => {
    service = await startTestService();
    for (const name of names) await service.signUp(name);
    const [carla] = (await list("?name=Carla")).body.users ?? [];
    await service.call("PUT", `/api/user/${carla?.id}`, { token: service.operator, body: { role: "operator" } });
  });
  afterAll(() => service.close());

  const list = (query = "") => service.call("GET", `/api/users${query}`, { token: service.operator });
  const namesOf = async (query: string) => (await list(query)).body.users?.map(({ name }) => name);

  /** All pages of a query, one after the other. */
  async function walk(query: string): Promise<string[]> {
    const found: string[] = [];
    let cursor: string | null | undefined;
    do {
      const { status, body } = await list(`?limit=2&${query}${cursor ? `&cursor=${cursor}` : ""}`);
      expect(status).toBe(200);
      expect(body.users?.length).toBeLessThanOrEqual(2);
      found.push(...(body.users ?? []).map(({ name }) => name));
      cursor = body.next_cursor;
      if (typeof cursor === "string") expect(cursor).toMatch(/^[A-Za-z0-9_-]{1,200}$/);
    } while (cursor);
    return found;
  }

  test("answers everybody in the order of the ids, in pages, in both directions", async () => {
    expect(await walk("")).toEqual(names);
    expect(await walk("sort=id")).toEqual(names);
    expect(await walk("sort=-id")).toEqual(names.toReversed());
    expect((await list()).body).toMatchObject({ users: { length: names.length }, next_cursor: null });
  });

  test("says on a full last page that it is the last one", async () => {
    expect((await list(`?limit=${names.length}`)).body.next_cursor).toBeNull();
  });

  test("filters by name, by role and by the beginning of the name", async () => {
    expect(await namesOf("?name=Ana")).toEqual(["Ana"]);
    expect(await namesOf("?name=Nobody")).toEqual([]);
    expect(await namesOf("?role=operator")).toEqual(["Carla"]);
    expect(await walk("role=customer")).toEqual(names.filter((name) => name !== "Carla"));
    expect(await namesOf("?name_prefix=AN")).toEqual(["Ana", "ana"]);
    expect(await namesOf("?name_prefix=bernd&role=customer")).toEqual(["Bernd", "bernd2"]);
    expect(await namesOf("?name_prefix=c&role=customer")).toEqual([]);
  });

  test("answers the users of a name_prefix in the order of their names, names past the room of a cursor included", async () => {
    const long = names.filter((name) => name.startsWith("日")).toSorted();
    expect(await walk(`name_prefix=${encodeURIComponent("日")}`)).toEqual(long);
    expect(await walk(`name_prefix=${encodeURIComponent("日")}&sort=-id`)).toEqual(long.toReversed());
  });

  test("goes on when the user at the end of the page is removed in between", async () => {
    const made = [];
    for (const n of [1, 2, 3, 4, 5]) made.push(await service.signUp(`clean up ${n}`));
    for (const query of ["name_prefix=clean", "role=customer&sort=-id"]) {
      const page = await list(`?limit=2&${query}`);
      const last = page.body.users?.at(-1);
      await service.call("DELETE", `/api/user/${last?.id}`, { token: service.operator });
      const next = await list(`?limit=1&${query}&cursor=${page.body.next_cursor}`);
      const left = made.filter(({ id }) => id !== last?.id);
      const ordered = query.includes("-id") ? left.toReversed() : left;
      expect(next.body.users?.[0]?.id).toBe(
        ordered.find(({ id }) => (query.includes("-id") ? id < (last?.id ?? 0) : id > (last?.id ?? 0)))?.id,
      );
    }
  });

  test.each(["e30", "bm90aGluZw", "eyJpZCI6MX0", "eyJpZCI6IngiLCJuYW1lIjoiIn0", "A".repeat(200)])(
    "refuses the cursor %s",
    async (cursor) => {
      const reply = await list(`?cursor=${cursor}`);
      expect(reply.status).toBe(400);
      expect(reply.body.errors).toMatchObject([{ in: "query", pointer: "/cursor" }]);
    },
  );

  test.each(["limit=0", "limit=1001", "limit=x", "sort=name", "role=king", "name=", "page=2", "cursor=%"])(
    "refuses %s",
    async (query) => {
      expect((await list(`?${query}`)).status).toBe(400);
    },
  );

  test("is for operators only", async () => {
    const token = await service.logIn("Ana");
    expect((await service.call("GET", "/api/users", { token })).body.code).toBe("not_allowed");
    expect((await service.call("GET", "/api/users")).body.code).toBe("unauthenticated");
  });
});
