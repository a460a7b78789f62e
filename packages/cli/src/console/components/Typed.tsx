import type { ReactNode } from "react";
import { widthOf } from "../text/fit.ts";
import type { TextField } from "../text/text-field.ts";
import { Paint } from "./Paint.tsx";

interface TypedProps {
  readonly field: TextField;
  /** Whether the cursor stands in it. */
  readonly active: boolean;
  readonly secret?: boolean;
  readonly width: number;
}

/** A line of text that is being typed. The cursor is drawn, so that nothing blinks and no byte is needed for it. */
export function Typed({ field, active, secret = false, width }: TypedProps): ReactNode {
  const shown = secret ? field.characters.map(() => "•") : field.characters;
  if (!active) return <Paint>{within(shown, width).join("")}</Paint>;
  const before = within(shown.slice(0, field.cursor), Math.max(1, width - 2));
  const at = shown[field.cursor] ?? " ";
  const taken = widthOf(before.join("")) + widthOf(at);
  const after: string[] = [];
  let left = width - taken;
  for (const character of shown.slice(field.cursor + 1)) {
    left -= widthOf(character);
    if (left < 0) break;
    after.push(character);
  }
  return (
    <Paint>
      {before.join("")}
      <Paint inverse>{at}</Paint>
      {after.join("")}
    </Paint>
  );
}

/** The last characters that have room: what is typed now is what is to be seen. */
function within(characters: readonly string[], width: number): string[] {
  const kept: string[] = [];
  let left = width;
  for (const character of characters.toReversed()) {
    left -= widthOf(character);
    if (left < 0) break;
    kept.unshift(character);
  }
  return kept;
}
