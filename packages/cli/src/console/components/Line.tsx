import { memo, type ReactNode } from "react";
import { fit } from "../text/fit.ts";
import { Paint } from "./Paint.tsx";

interface LineProps {
  readonly text: string;
  readonly width: number;
  readonly selected: boolean;
  /** It changed a moment ago. */
  readonly marked: boolean;
}

/** A line of a list. That it is chosen or new is said by a sign as well, for whoever sees no colours. */
export const Line = memo(function Line({ text, width, selected, marked }: LineProps): ReactNode {
  const sign = marked ? "● " : selected ? "▸ " : "  ";
  if (selected) return <Paint inverse>{sign + fit(text, Math.max(0, width - 2))}</Paint>;
  return (
    <Paint tone={marked ? "accent" : "plain"} bold={marked}>
      {sign + fit(text, Math.max(0, width - 2)).trimEnd()}
    </Paint>
  );
});
