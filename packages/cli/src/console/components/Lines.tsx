import type { ReactNode } from "react";
import { Paint, type Tone } from "./Paint.tsx";

interface LinesProps {
  readonly lines: readonly string[];
  readonly tone?: Tone;
  readonly bold?: boolean;
}

/** Lines of text below each other. */
export function Lines({ lines, tone = "plain", bold = false }: LinesProps): ReactNode {
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have nothing else
    <Paint key={index} tone={tone} bold={bold}>
      {line === "" ? " " : line}
    </Paint>
  ));
}
