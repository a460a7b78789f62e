import type { JournalEvent, Order } from "@shop/sdk";
import { describe, expect, it } from "vitest";
import type { Effect } from "../../src/console/state/effect.ts";
import type { Message } from "../../src/console/state/message.ts";
import { newState, type State } from "../../src/console/state/state.ts";
import { update } from "../../src/console/state/update.ts";
import { textOf } from "../../src/console/text/text-field.ts";

const order = (id: number): Order => ({
  ...{ id, user_id: 1, product_id: 2, quantity: 3, date: "2026-11-24", unit_price: 100, currency: "USD", total: 300 },
  ...{ version: 5, created_at: "2026-11-24T09:00:00.000Z", updated_at: "2026-11-24T09:00:00.000Z" },
});

/** The console after some messages; a text is its keys. */
class Console {
  state: State;
  effects: Effect[] = [];

  constructor(place: Partial<State["place"]> = {}) {
    this.state = newState({ columns: 100, rows: 26 }, { name: "here", as: "as Ana", readOnly: undefined, ...place });
  }

  send(...messages: readonly (Message | string)[]): this {
    for (const message of messages) {
      const next = update(this.state, typeof message === "string" ? { type: "key", key: message } : message);
      this.state = next.state;
      this.effects.push(...next.effects);
    }
    return this;
  }

  type(text: string): this {
    return this.send(...Array.from(text));
  }

  /** What was wanted since this was asked last. */
  wanted(): Effect[] {
    return this.effects.splice(0);
  }
}

/** On the list of orders, with three of them. */
function withOrders(place: Partial<State["place"]> = {}): Console {
  const console = new Console(place).send("2");
  const page = { items: [order(3), order(2), order(1)], next_cursor: null };
  console.send({ type: "page", area: "orders", serial: 0, index: 0, page });
  console.wanted();
  return console;
}

describe("the keys of the console", () => {
  it("ask for the first page of an area that is gone to, once", () => {
    const console = new Console().send("2", "down", "down");
    expect(console.wanted().filter((effect) => effect.do === "read page")).toHaveLength(1);
  });

  it("ask for the names of the people and things that are to be seen, once each", () => {
    const console = new Console().send("2");
    const page = { items: [order(3), order(2)], next_cursor: null };
    console.send({ type: "page", area: "orders", serial: 0, index: 0, page }, "down");
    expect(console.wanted().filter((effect) => effect.do === "read names")).toEqual([
      { do: "read names", users: [1], products: [2] },
    ]);
  });

  it("cancel an order after a question whose default is No, as it was seen", () => {
    const console = withOrders().send("down", "x");
    expect(console.state.overlay).toMatchObject({ kind: "confirm", yes: false });
    expect(console.send("enter").wanted()).toEqual([]);
    expect(console.state.overlay).toBeUndefined();
    console.send("x", "right", "enter");
    expect(console.wanted()).toEqual([{ do: "change", serial: 1, change: { do: "cancel order", id: 2, version: 5 } }]);
    // It is under way: another Enter is not another one.
    expect(console.send("enter", "y").wanted()).toEqual([]);
  });

  it.each(["n", "e", "x", "u"])("change nothing in a read-only context: %s", (key) => {
    const console = withOrders({ readOnly: "It is read-only." }).send(key);
    expect([console.state.overlay, console.wanted(), console.state.notice?.text]).toEqual([
      undefined,
      [],
      "It is read-only.",
    ]);
  });

  it("leave from everywhere by Ctrl-C, and by q where nothing is typed", () => {
    const leaves = { do: "leave", interrupted: true };
    expect(withOrders().send("n", "ctrl+c").wanted()).toContainEqual(leaves);
    expect(withOrders().send(":", "ctrl+c").wanted()).toContainEqual(leaves);
    expect(withOrders().send("q").wanted()).toEqual([{ do: "leave", interrupted: false }]);
    expect(withOrders().send("/", "q").wanted()).toEqual([]);
  });

  it("run a command line with its words as a shell has them, and bring the last ones back", () => {
    const console = withOrders().send(":").type("shop users add --name 'Ana María'").send("enter");
    expect(console.wanted()).toEqual([{ do: "run", serial: 1, words: ["users", "add", "--name", "Ana María"] }]);
    console.send("escape");
    expect(console.wanted()).toEqual([{ do: "stop", serial: 1 }]);
    console.send(":", "up");
    expect(textOf(console.state.prompt?.text ?? { characters: [], cursor: 0 })).toBe("users add --name 'Ana María'");
    expect(console.send("escape", ":").type("x 'y").send("enter").state.notice?.text).toContain("quotation mark");
  });

  it("begin and end a recording by :record, and run the `shop record` that is about something else", () => {
    const words = ["record", "session.sh", "--force"];
    expect(withOrders().send(":").type("shop record session.sh --force").send("enter").wanted()).toEqual([
      { do: "record", words },
    ]);
    expect(withOrders().send(":").type("record").send("enter").wanted()).toEqual([{ do: "record", words: ["record"] }]);
    for (const line of ["record a.sh --from log", "record a.sh -- sh steps.sh", "record --help"])
      expect(withOrders().send(":").type(line).send("enter").wanted()).toMatchObject([{ do: "run" }]);
    const notice = { tone: "good", text: "on" } as const;
    const console = withOrders().send({ type: "recording", script: "/x/session.sh", notice });
    expect(console.state).toMatchObject({ recording: "/x/session.sh", notice });
  });

  it("take what is pasted as text, never as keys", () => {
    const console = withOrders().send({ type: "paste", text: "xyq" });
    expect([console.state.overlay, console.wanted()]).toEqual([undefined, []]);
    console.send(":", { type: "paste", text: "status\nq" });
    expect(textOf(console.state.prompt?.text ?? { characters: [], cursor: 0 })).toBe("status q");
  });
});

describe("a form", () => {
  it("says at once what can't be meant, and sends nothing", () => {
    const console = withOrders().send("n", "ctrl+s");
    expect(console.wanted().some((effect) => effect.do === "submit")).toBe(false);
    expect(console.state.overlay).toMatchObject({
      form: { active: 0, fields: [{ error: "this is needed" }, {}, {}, {}] },
    });
  });

  it("shows a refusal at its field, and keeps what was typed", () => {
    const console = withOrders().send("e", "ctrl+u").type("9").send("ctrl+s");
    const failure = { code: "insufficient_stock", message: "", hint: undefined };
    console.send({ type: "failed", serial: 1, failure, fields: { quantity: "only 4 are there" } });
    expect(console.state.overlay).toMatchObject({
      form: { busy: false, active: 0, fields: [{ error: "only 4 are there" }, {}, {}] },
    });
    expect(console.type("5").state.overlay).toMatchObject({
      form: { fields: [{ text: { characters: ["9", "5"] } }, {}, {}] },
    });
  });

  it("has another wish when something else is typed, and the same when it is sent again", () => {
    const console = withOrders().send("e").type("1").send("ctrl+s");
    const failed = {
      type: "failed",
      serial: 1,
      failure: { code: "x", message: "", hint: undefined },
      fields: {},
    } as const;
    const edits = (): (number | false)[] =>
      console.wanted().map((effect) => effect.do === "submit" && effect.form.edits);
    expect(edits().filter((one) => one !== false)).toEqual([1]);
    expect(console.send(failed, "ctrl+s") && edits().filter((one) => one !== false)).toEqual([1]);
    console
      .send({ ...failed, serial: 2 })
      .type("1")
      .send("ctrl+s");
    expect(edits().filter((one) => one !== false)).toEqual([2]);
    const serialOf = (): number | false => console.state.overlay?.kind === "form" && console.state.overlay.form.serial;
    const first = serialOf();
    console.send({ ...failed, serial: 3 }, "escape", "e");
    expect(serialOf()).not.toBe(first);
  });
});

describe("what happens in the shop", () => {
  const event = (id: number): JournalEvent => ({
    ...{ id, at: "2026-11-24T09:00:00.000Z", type: "order.placed", request_id: "r", before: null, after: null },
    ...{ actor: { kind: "system", id: null, name: null }, subject: { kind: "order", id: 3 } },
  });

  it("is marked for a while, and what is shown is read again: many events at once are one reading", () => {
    const console = withOrders();
    for (let id = 9; id < 99; id++) console.send({ type: "event", event: event(id), now: 1_000 });
    expect(console.state.marks).toHaveProperty("order:3");
    expect(new Set(console.wanted().map((effect) => effect.do))).toEqual(new Set(["refresh soon"]));
    expect(console.send({ type: "refresh" }).wanted()).toMatchObject([{ do: "read page", index: 0 }]);
    console.send({ type: "tick", now: 2_000 });
    expect(console.state.marks).toHaveProperty("order:3");
    console.send({ type: "tick", now: 60_000 });
    expect(console.state.marks).toEqual({});
  });

  it("while a page is on its way is not lost: that page is read once more", () => {
    const console = withOrders().send({ type: "event", event: event(9), now: 1 }, { type: "refresh" });
    console.send({ type: "event", event: event(10), now: 2 }, { type: "refresh" });
    expect(console.wanted().filter((effect) => effect.do === "read page")).toHaveLength(1);
    const page = { items: [order(3)], next_cursor: null };
    console.send({ type: "page", area: "orders", serial: 0, index: 0, page });
    expect(console.wanted().filter((effect) => effect.do === "read page")).toHaveLength(1);
    console.send({ type: "page", area: "orders", serial: 0, index: 0, page });
    expect(console.wanted().filter((effect) => effect.do === "read page")).toHaveLength(0);
  });

  it("changes nothing on the screen when the services answer as before", () => {
    const console = withOrders();
    const health = { service: "user-service", url: "u", health: "ready", speed: "<20 ms", reason: undefined } as const;
    console.send({ type: "health", services: [health] });
    const { state } = console;
    expect(
      console.send(
        { type: "health", services: [{ ...health }] },
        { type: "tick", now: 5 },
        { type: "live", live: "starting" as never },
      ).state,
    ).toBe(state);
  });

  it("that came too late for a list which is another one by now is not taken", () => {
    const console = withOrders().send("G");
    const before = console.state.lists.orders;
    console.send({
      type: "page",
      area: "orders",
      serial: 0,
      index: 0,
      page: { items: [order(77)], next_cursor: null },
    });
    expect(console.state.lists.orders).toBe(before);
  });
});

describe("a command's output", () => {
  it("can't draw, colour or move, and is bounded", () => {
    const console = withOrders().send(":").type("status").send("enter");
    console.send({ type: "output", serial: 1, text: "a\u001b[31mb\u001b]0;title\u0007c\r\nne" });
    console.send({ type: "output", serial: 1, text: "xt\u001b[2J\n" });
    expect(console.state.overlay).toMatchObject({ lines: ["abc", "next", ""] });
    console.send(
      { type: "output", serial: 1, text: "line\n".repeat(9_000) },
      { type: "ended", serial: 1, exitCode: 3 },
    );
    expect(console.state.overlay).toMatchObject({ exitCode: 3 });
    expect(console.state.overlay?.kind === "pager" && console.state.overlay.lines.length).toBe(5_000);
    expect(console.state.log.at(-1)).toMatchObject({ result: "failed", outcome: "exit 3" });
  });
});
