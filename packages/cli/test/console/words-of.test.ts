import { describe, expect, it } from "vitest";
import { shellLine } from "../../src/command-line/shell-line.ts";
import { wordsOf } from "../../src/console/shop/words-of.ts";

describe("a change as a command line", () => {
  it.each([
    [
      { do: "place order", order: { user_id: 4, product_id: 1, quantity: 2 } },
      "orders place --user 4 --product 1 --quantity 2",
    ],
    [{ do: "change order", id: 12, version: 3, change: { date: "2026-11-24" } }, "orders update 12 --date 2026-11-24"],
    [
      { do: "add user", user: { name: "Ana O'Neill", address: "Rua 1", password: "secret word" } },
      `users add --name 'Ana O'\\''Neill' --address 'Rua 1' --password-stdin`,
    ],
    [
      { do: "change user", id: 4, version: 1, change: { role: "operator", password: "secret" } },
      "users update 4 --role operator --password-stdin",
    ],
    [
      { do: "restock product", id: 1, change: { change: -5, reason: "-broken" } },
      "products restock 1 --change=-5 --reason=-broken",
    ],
    [{ do: "remove product", id: 1, version: 2 }, "products remove 1"],
  ] as const)("%o", (change, line) => {
    expect(shellLine(wordsOf(change))).toBe(line);
  });
});
