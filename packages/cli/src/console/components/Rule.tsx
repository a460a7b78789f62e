import type { ReactNode } from "react";
import { shortened, widthOf } from "../text/fit.ts";
import { Paint, type Tone } from "./Paint.tsx";

interface RuleProps {
  readonly title: string;
  readonly right?: string;
  readonly width: number;
  readonly tone?: Tone;
}

/** A line with a title in it: `── Orders ───────── 12 of 2,155 ──`. */
export function Rule({ title, right = "", width, tone = "quiet" }: RuleProps): ReactNode {
  const end = right === "" ? "" : ` ${right} ──`;
  const text = title === "" ? "" : ` ${shortened(title, Math.max(0, width - widthOf(end) - 6))} `;
  const line = "─".repeat(Math.max(0, width - 2 - widthOf(text) - widthOf(end)));
  return (
    <Paint>
      <Paint tone={tone}>──</Paint>
      <Paint bold>{text}</Paint>
      <Paint tone={tone}>{line + end}</Paint>
    </Paint>
  );
}
