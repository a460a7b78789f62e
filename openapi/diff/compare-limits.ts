import type { Schema } from "../generate/document/document.ts";
import { adds, breaks, type Finding } from "./change.ts";
import type { Direction } from "./side.ts";

const lower = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const upper = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];

/** A limit that gets tighter refuses what was right. In a reply a limit promises little: a looser one is told, and breaks nothing. */
export function compareLimits(before: Schema, after: Schema, direction: Direction, at: string): Finding[] {
  return [...lower, ...upper].flatMap((keyword) => {
    const [from, to] = [before[keyword], after[keyword]] as [number | undefined, number | undefined];
    if (from === to) return [];
    const what = `has ${keyword} ${to ?? "none"} for ${at}, no longer ${from ?? "none"}`;
    const isTighter = lower.includes(keyword) ? height(to, -1) > height(from, -1) : height(to, 1) < height(from, 1);
    return [isTighter && direction === "request" ? breaks(what) : adds(what)];
  });
}

/** No limit is one that nothing reaches. */
const height = (limit: number | undefined, side: 1 | -1): number => limit ?? side * Number.POSITIVE_INFINITY;
