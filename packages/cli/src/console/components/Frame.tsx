import { Box } from "ink";
import type { ReactNode } from "react";
import { Paint } from "./Paint.tsx";
import { Rule } from "./Rule.tsx";

interface FrameProps {
  readonly title: string;
  readonly keys: string;
  readonly width: number;
  readonly children: ReactNode;
}

/** What lies over the rest: a title above, the keys below. */
export function Frame({ title, keys, width, children }: FrameProps): ReactNode {
  return (
    <Box flexDirection="column" flexGrow={1}>
      <Rule title={title} width={width} tone="accent" />
      <Box flexDirection="column" flexGrow={1} paddingLeft={2}>
        {children}
      </Box>
      <Paint tone="quiet">{`  ${keys}`}</Paint>
    </Box>
  );
}
