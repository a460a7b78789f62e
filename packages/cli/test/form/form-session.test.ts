import { describe, expect, it } from "vitest";
import type { Choice, Form } from "../../src/form/field.ts";
import { FormSession } from "../../src/form/form-session.ts";

const choices: readonly Choice[] = [
  { value: "NW-001", label: "Chai" },
  { value: "NW-002", label: "Chang" },
];
const form: Form = {
  title: "Place an order",
  fields: [
    {
      name: "--product",
      label: "Product",
      kind: "choice",
      // Slower than any typing.
      search: async (text) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        return choices.filter(({ label, value }) => `${value} ${label.toLowerCase()}`.includes(text));
      },
    },
    {
      name: "--quantity",
      label: "Quantity",
      kind: "text",
      check: (text) => (/^\d+$/.test(text) ? undefined : "A number."),
    },
    { name: "--date", label: "Date", kind: "text", optional: true },
  ],
};

function typing(session: FormSession, ...keys: readonly string[]): void {
  for (const key of keys) {
    if (key === "enter" || key === "down" || key === "back" || key === "leave") session.press({ kind: key });
    else if (key === "backspace") session.press({ kind: "edit", key });
    else session.press({ kind: "text", text: key });
  }
}

describe("a form", () => {
  it("takes what the search finds for a quick Enter, and not what it found for less text", async () => {
    const session = new FormSession(form);
    typing(session, "chan", "enter", "2", "enter", "enter");
    expect(await session.result).toEqual({ "--product": "NW-002", "--quantity": "2", "--date": "" });
  });

  it("goes back with what was answered, and on with what is changed", async () => {
    const session = new FormSession(form);
    typing(session, "enter", "1", "back", "backspace", "down", "enter", "7", "enter", "enter");
    expect(await session.result).toMatchObject({ "--product": "NW-002", "--quantity": "7" });
  });

  it("stays where an answer can't be taken, and says why", async () => {
    const session = new FormSession(form);
    typing(session, "nothing", "enter");
    await seen(session, 'Nothing is called "nothing".');
    typing(session, ...Array.from("nothing", () => "backspace"), "enter", "many", "enter");
    await seen(session, "A number.");
    expect(session.view.current).toBe(1);
    typing(session, ...Array.from("many", () => "backspace"), "enter");
    await seen(session, "This is needed.");
  });

  it("is left at once, also while it searches", async () => {
    const session = new FormSession({
      ...form,
      fields: [{ name: "X", label: "X", kind: "choice", search: () => new Promise(() => undefined) }],
    });
    typing(session, "x", "enter", "leave");
    await expect(session.result).rejects.toMatchObject({ code: "interrupted", exitCode: 130 });
  });

  it("fails with what the search fails with", async () => {
    const search = (): Promise<never> => Promise.reject(new Error("the service is away"));
    const session = new FormSession({ title: "", fields: [{ name: "X", label: "X", kind: "choice", search }] });
    await expect(session.result).rejects.toThrow("the service is away");
  });
});

function seen(session: FormSession, error: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (session.view.error === error) resolve();
    };
    session.subscribe(look);
    look();
  });
}
