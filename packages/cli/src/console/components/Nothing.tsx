import { Box } from "ink";
import type { ReactNode } from "react";
import type { Failure } from "../state/list-state.ts";
import { wrapped } from "../text/fit.ts";
import { Lines } from "./Lines.tsx";
import { Paint } from "./Paint.tsx";

interface NothingProps {
  readonly failure: Failure;
  readonly width: number;
}

/** Why there is nothing to see, and which command helps. It is tried again without being asked. */
export function Nothing({ failure, width }: NothingProps): ReactNode {
  const inside = Math.min(width - 6, 90);
  return (
    <Box flexDirection="column" paddingLeft={3} paddingTop={1}>
      <Lines lines={wrapped(failure.message, inside)} bold />
      <Paint> </Paint>
      {helpFor(failure).flatMap(([command, what]) => [
        <Paint key={command}>
          <Paint tone="accent">{command.padEnd(20)}</Paint>
          {what}
        </Paint>,
      ])}
      <Paint> </Paint>
      <Paint tone="quiet">It is tried again by itself; what comes is shown here.</Paint>
    </Box>
  );
}

function helpFor({ code, hint }: Failure): readonly (readonly [command: string, what: string])[] {
  switch (code) {
    case "connection_failed":
      return [
        ["shop up --demo", "starts a shop on this machine, with something in it"],
        ["shop status", "tells where it was looked for"],
      ];
    case "unauthenticated":
      return [
        ["shop login NAME", "opens a session"],
        ["SHOP_API_KEY=…", "gives a key instead"],
        ["shop whoami", "tells who you are here, and why"],
      ];
    case "not_allowed":
      return [
        ["shop login NAME", "as an operator: this is not for customers"],
        ["shop whoami", "tells who you are here, and why"],
      ];
    default:
      return hint === undefined ? [["shop status", "tells how both services are"]] : [["", hint]];
  }
}
