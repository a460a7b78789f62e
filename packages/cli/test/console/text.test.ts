import type { Key } from "ink";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { bars } from "../../src/console/components/bars.ts";
import { keysOf } from "../../src/console/terminal/keys-of.ts";
import { placeColumns, tableLine } from "../../src/console/text/columns.ts";
import { fit, widthOf, wrapped } from "../../src/console/text/fit.ts";
import { textField, textOf, typed } from "../../src/console/text/text-field.ts";

const texts = [
  "",
  "Chai",
  "緑茶 おーいお茶",
  "Rhönbräu",
  "👩‍👩‍👧 family",
  "e\u0301te\u0301",
  "🇩🇪🇫🇷",
  "ﾊﾝｶｸ",
  "한국어",
  "a".repeat(90),
];

describe("text in columns", () => {
  it.each(texts)("%s takes exactly the room it is given", (text) => {
    for (let width = 1; width < 40; width++) {
      expect(stringWidth(fit(text, width))).toBe(width);
      expect(stringWidth(fit(text, width, "right"))).toBe(width);
      for (const line of wrapped(`${text} ${text}`, width + 2)) expect(widthOf(line)).toBeLessThanOrEqual(width + 2);
    }
  });

  it("is left out where there is no room, the least needed first, and never too wide", () => {
    const plans = [
      { title: "ID", least: 5, most: 8, align: "right", rank: 0 },
      { title: "NAME", least: 10, most: 30, rank: 1 },
      { title: "WHEN", least: 19, most: 19, rank: 2 },
    ] as const;
    expect(placeColumns(plans, 20).map(({ index }) => index)).toEqual([0, 1]);
    for (let width = 5; width < 120; width++) {
      const line = tableLine(["12", "王小明", "2026-11-24 09:30:00"], plans, placeColumns(plans, width));
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});

describe("bars", () => {
  it("show every value that is not 0, and the largest at full height", () => {
    expect(bars([0, 1, 1_000_000], 2, 1, 0)).toEqual(["  █", " ▁█"]);
    expect(bars([0, 0], 1, 1, 1)).toEqual([""]);
  });
});

describe("what a terminal sends", () => {
  it("is its keys, also when several come at once", () => {
    const none = {} as Key;
    expect(keysOf("jk\r", none)).toEqual(["j", "k", "enter"]);
    expect(keysOf("\u00155\u007f", none)).toEqual(["ctrl+u", "5", "backspace"]);
    expect(keysOf("", { ...none, downArrow: true })).toEqual(["down"]);
    expect(keysOf("c", { ...none, ctrl: true })).toEqual(["ctrl+c"]);
    expect(keysOf("x", { ...none, meta: true })).toEqual([]);
  });
});

describe("a line that is typed", () => {
  const after = (start: string, ...keys: string[]): string =>
    textOf(keys.reduce((field, key) => typed(field, key) ?? field, textField(start)));

  it("goes by what a person sees as a character", () => {
    expect(after("a👩‍👩‍👧", "backspace")).toBe("a");
    expect(after("ab", "left", "x")).toBe("axb");
    expect(after("one two", "ctrl+w", "ctrl+a", "z")).toBe("zone ");
    expect(after("abc", "home", "delete")).toBe("bc");
    expect(after("abc", "pagedown", "ctrl+q")).toBe("abc");
  });
});
