import { beforeAll, describe, expect, it } from "vitest";
import type { Schema } from "../../generate/document/document.ts";
import { contract as orderService } from "../../generated/order-service.ts";
import { contract as userService } from "../../generated/user-service.ts";
import type { User, Validate } from "../../src/index.ts";
import { plant, tinyDocument } from "../tiny-document.ts";
import { loadValidators, strip } from "./load.ts";

const user: User = {
  id: 4,
  name: "newUser",
  address: "new address",
  role: "customer",
  version: 1,
  created_at: "2026-11-24T09:30:00.000Z",
  updated_at: "2026-11-24T09:30:00.000Z",
};
const secret = { password_hash: "$argon2id$v=19$…", password: "newPassword" };
const leaking = { ...user, ...secret };

describe("replies of the contract", () => {
  const { getUser, listUsers, addUser } = userService.validators;

  it("go out without what the contract does not name, wherever it stands", () => {
    expect(strip(getUser?.responses[200], leaking)).toEqual(user);
    expect(strip(addUser?.responses[200], { response: "Hi", user: leaking, ...secret })).toEqual({
      response: "Hi",
      user,
    });
    expect(strip(listUsers?.responses[200], { users: [user, leaking], next_cursor: null, ...secret })).toEqual({
      users: [user, user],
      next_cursor: null,
    });
  });

  it("go out without it in the journal, too", () => {
    const event = {
      id: 1,
      at: user.created_at,
      type: "user.updated",
      actor: { kind: "session", id: 4, name: "newUser", ...secret },
      request_id: "r",
      subject: { kind: "user", id: 4, ...secret },
      before: { address: "old", ...secret },
      after: null,
    };
    const page = strip(orderService.validators.listEvents?.responses[200], { events: [event], next_cursor: null });
    expect(JSON.stringify(page)).not.toContain("password");
    expect(page).toMatchObject({ events: [{ before: { address: "old" }, after: null, actor: { name: "newUser" } }] });
  });

  it("are refused when something is missing or wrong", () => {
    const { address: _, ...less } = user;
    for (const wrong of [
      less,
      { ...user, id: "4" },
      { ...user, created_at: "yesterday" },
      { ...user, role: "root" },
      null,
    ]) {
      expect(getUser?.responses[200]?.(wrong)).toBe(false);
    }
  });

  it("that are problems keep the fields of their code, and only those", () => {
    const conflict = orderService.validators.placeOrder?.responses[409];
    const base = { type: "urn:shop:problem:insufficient_stock", status: 409, detail: "…", request_id: "r" };
    const short = {
      ...base,
      title: orderService.titles.insufficient_stock,
      code: "insufficient_stock",
      product_id: 1,
      requested: 5,
      available: 3,
    };
    expect(strip(conflict, { ...short, sql: "SELECT", stack: "Error: …" })).toEqual(short);
    expect(conflict?.({ ...short, code: "sku_taken" })).toBe(false);
    expect(conflict?.({ ...base, title: short.title, code: "insufficient_stock" })).toBe(false);
  });
});

describe("stripping", () => {
  const thing = "/components/schemas/Thing/properties";
  const part: Schema = { type: "object", required: ["a"], properties: { a: { type: "integer" } } };
  let reply: Validate | undefined;
  beforeAll(async () => {
    const document = tinyDocument();
    plant(document, `${thing}/nullable`, { oneOf: [part, { type: "null" }] });
    plant(document, `${thing}/list`, { type: "array", items: { type: "array", items: part } });
    plant(document, `${thing}/map`, { type: "object", additionalProperties: part });
    plant(document, `${thing}/free`, { type: "object", additionalProperties: true });
    plant(document, `${thing}/both`, { allOf: [part, { type: "object", properties: { b: part } }], required: ["b"] });
    const cat = {
      type: "object",
      required: ["kind"],
      properties: { kind: { const: "cat" }, lives: { type: "integer" } },
    };
    const dog = { type: "object", required: ["kind"], properties: { kind: { const: "dog" }, tricks: part } };
    plant(document, `${thing}/animal`, { oneOf: [cat, dog] });
    reply = (await loadValidators(document)).getThing?.responses[200];
  });
  const stripped = (more: object) => strip(reply, { id: 1, size: 2, ...more });

  it.each([
    ["at the top", { x: 1 }, {}],
    ["under __proto__", JSON.parse('{"__proto__":{"x":1}}') as object, {}],
    ["in what may be null", { nullable: { a: 1, x: 1 } }, { nullable: { a: 1 } }],
    ["beside what is null", { nullable: null, x: 1 }, { nullable: null }],
    ["in lists of lists", { list: [[{ a: 1, x: 1 }], []] }, { list: [[{ a: 1 }], []] }],
    ["in the values of a map, whose keys stay", { map: { k: { a: 1, x: 1 } } }, { map: { k: { a: 1 } } }],
    ["not where the contract says that anything goes", { free: { x: { y: 1 } } }, { free: { x: { y: 1 } } }],
    [
      "in an allOf, where all parts' fields stay",
      { both: { a: 1, b: { a: 2, x: 1 }, x: 1 } },
      { both: { a: 1, b: { a: 2 } } },
    ],
    [
      "in the first of several forms",
      { animal: { kind: "cat", lives: 9, tricks: {} } },
      { animal: { kind: "cat", lives: 9 } },
    ],
    [
      "in the last, of which nothing is lost",
      { animal: { kind: "dog", tricks: { a: 1, x: 1 }, lives: 1 } },
      { animal: { kind: "dog", tricks: { a: 1 } } },
    ],
  ])("takes out what is unknown %s", (_, given, kept) => {
    const result = stripped(given);
    expect(result).toEqual({ id: 1, size: 2, ...kept });
    expect(Object.hasOwn(result as object, "__proto__")).toBe(false);
  });

  it.each([{ nullable: { x: 1 } }, { both: { a: 1 } }, { animal: { kind: "cow" } }, { map: { k: {} } }])(
    "does not make %j right",
    (more) => {
      expect(() => stripped(more)).toThrow("refused");
    },
  );
});
