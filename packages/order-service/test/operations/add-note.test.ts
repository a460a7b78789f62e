import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestService, type TestService } from "../support/test-service.ts";

describe("addNote", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.close());

  const note = (body: unknown, headers: Record<string, string> = {}) =>
    service.call("POST", "/api/notes", { body, headers });
  const newest = async () => (await service.call("GET", "/api/events?sort=-id&limit=1")).body.events?.[0];

  test("puts a line into the journal, about the shop, by who wrote it, under its request", async () => {
    const { status, body } = await note({ text: "stocktaking begins" }, { "x-request-id": "note-request-1" });
    expect([status, body]).toEqual([
      200,
      {
        response: "Noted.",
        note: {
          id: expect.any(Number),
          at: expect.any(String),
          type: "shop.noted",
          text: "stocktaking begins",
          unlocked_until: null,
        },
      },
    ]);
    expect(await newest()).toMatchObject({
      id: body.note?.id,
      at: body.note?.at,
      type: "shop.noted",
      request_id: "note-request-1",
      subject: { kind: "shop", id: 1 },
      before: null,
      after: { text: "stocktaking begins" },
    });
  });

  test("says until when a terminal was opened, by the service's own clock", async () => {
    const { body } = await note({ text: "wrong prices", unlocked_seconds: 900 });
    expect(body.note).toMatchObject({ type: "shop.unlocked", text: "wrong prices" });
    const { at = "", unlocked_until = "" } = body.note ?? {};
    expect(Date.parse(unlocked_until ?? "") - Date.parse(at)).toBe(900_000);
    expect(await newest()).toMatchObject({ type: "shop.unlocked", after: { text: "wrong prices", unlocked_until } });
  });

  test("is found by its type and by the shop as a subject", async () => {
    await note({ text: "found", unlocked_seconds: 1 });
    for (const query of ["type=shop.unlocked", "subject_kind=shop", "subject_kind=shop&subject_id=1"]) {
      const { body } = await service.call("GET", `/api/events?sort=-id&limit=1&${query}`);
      expect(body.events?.[0]?.after).toMatchObject({ text: "found" });
    }
    expect((await service.call("GET", "/api/events?type=shop.noted&subject_kind=order")).body.events).toEqual([]);
  });

  test("is written once per key", async () => {
    const twice = [
      await note({ text: "once" }, { "idempotency-key": "note-key" }),
      await note({ text: "once" }, { "idempotency-key": "note-key" }),
    ];
    expect(twice[1]?.body).toEqual(twice[0]?.body);
    expect((await note({ text: "another" }, { "idempotency-key": "note-key" })).status).toBe(422);
    const { body } = await service.call("GET", "/api/events?type=shop.noted&limit=1000");
    expect(body.events?.filter(({ after }) => after?.text === "once")).toHaveLength(1);
  });

  test.each([
    ["nothing", {}, "/text"],
    ["an empty line", { text: "" }, "/text"],
    ["two lines", { text: "a\nb" }, "/text"],
    ["an escape sequence", { text: "\u001b[2J" }, "/text"],
    ["a novel", { text: "a".repeat(501) }, "/text"],
    ["no time", { text: "a", unlocked_seconds: 0 }, "/unlocked_seconds"],
    ["more than a day", { text: "a", unlocked_seconds: 86_401 }, "/unlocked_seconds"],
    ["half a second", { text: "a", unlocked_seconds: 0.5 }, "/unlocked_seconds"],
    ["a time of its own", { text: "a", unlocked_until: "2026-11-24T09:45:00.000Z" }, "/unlocked_until"],
  ])("refuses %s, and writes nothing", async (_, body, pointer) => {
    const before = await newest();
    const refused = await note(body);
    expect([refused.status, refused.body.code]).toEqual([400, "invalid_request"]);
    expect(JSON.stringify(refused.body)).toContain(pointer === "/text" && !("text" in body) ? "text" : pointer);
    expect(await newest()).toEqual(before);
  });
});
