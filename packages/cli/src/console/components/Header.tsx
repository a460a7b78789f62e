import { Box } from "ink";
import type { ReactNode } from "react";
import type { Place, ServiceHealth, State } from "../state/state.ts";
import { shortened, widthOf } from "../text/fit.ts";
import { Paint, type Tone } from "./Paint.tsx";

interface HeaderProps {
  readonly place: Place;
  readonly services: readonly ServiceHealth[];
  readonly live: State["live"];
  readonly recording: string | undefined;
  readonly columns: number;
}

/** Which shop, as whom, and how both services are. */
export function Header({ place, services, live, recording, columns }: HeaderProps): ReactNode {
  const health = services.map((one) => healthText(one, columns >= 90));
  const right = [...health, liveText[live]];
  const rightWidth = right.reduce((sum, [, text]) => sum + widthOf(text) + 2, 0);
  const locked = place.readOnly === undefined ? "" : " read-only ";
  const recorded = recording === undefined ? "" : " rec ";
  const room = columns - rightWidth - locked.length - recorded.length - 9;
  const name = shortened(`${place.name}  ${columns >= 90 ? place.as : ""}`, room);
  return (
    <Box width={columns} height={1} justifyContent="space-between">
      <Paint>
        <Paint bold inverse>
          {" shop "}
        </Paint>
        {` ${name}`}
        <Badge tone="warn" text={locked} />
        <Badge tone="bad" text={recorded} />
      </Paint>
      <Paint>
        {right.map(([tone, text]) => (
          <Paint key={text} tone={tone}>{`  ${text}`}</Paint>
        ))}
      </Paint>
    </Box>
  );
}

function Badge({ tone, text }: { readonly tone: Tone; readonly text: string }): ReactNode {
  if (text === "") return "";
  return (
    <Paint inverse tone={tone}>
      {text}
    </Paint>
  );
}

const liveText: Readonly<Record<State["live"], readonly [Tone, string]>> = {
  starting: ["quiet", "○ joining"],
  live: ["good", "● live"],
  lost: ["warn", "○ not live"],
};

function healthText({ service, health, speed }: ServiceHealth, wide: boolean): readonly [Tone, string] {
  const name = wide ? service : service.replace("-service", "");
  if (health === "away") return ["bad", `✗ ${name} away`];
  if (health === "asking") return ["quiet", `· ${name}`];
  return ["good", `✓ ${name}${wide ? ` ${speed}` : ""}`];
}
