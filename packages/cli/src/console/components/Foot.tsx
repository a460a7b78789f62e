import { Box } from "ink";
import type { ReactNode } from "react";
import { filterHelp } from "../state/help-lines.ts";
import type { Prompt, State } from "../state/state.ts";
import { shortened } from "../text/fit.ts";
import { Paint } from "./Paint.tsx";
import { LogLine } from "./Texts.tsx";
import { Typed } from "./Typed.tsx";

/** The last two lines: what just happened, and what can be done. */
export function Foot({ state }: { readonly state: State }): ReactNode {
  const { prompt } = state;
  return (
    <Box flexDirection="column" height={2}>
      <Happened state={state} />
      {prompt === undefined ? <Keys state={state} /> : <PromptLine state={state} prompt={prompt} />}
    </Box>
  );
}

function Happened({ state: { notice, services, log, size } }: { readonly state: State }): ReactNode {
  if (notice !== undefined) {
    const sign = { good: "✓", bad: "✗", plain: "·" }[notice.tone];
    return <Paint tone={notice.tone}>{shortened(` ${sign} ${notice.text}`, size.columns)}</Paint>;
  }
  const away = services.find(({ health }) => health === "away");
  if (away !== undefined)
    return <Paint tone="bad">{shortened(` ✗ ${away.reason ?? away.service}`, size.columns)}</Paint>;
  const last = log.at(-1);
  if (last === undefined) return <Paint> </Paint>;
  return (
    <Paint>
      {" "}
      <LogLine entry={last} width={size.columns - 2} />
    </Paint>
  );
}

function PromptLine({ state: { area, size }, prompt }: { readonly state: State; readonly prompt: Prompt }): ReactNode {
  const isFilter = prompt.kind === "filter";
  const lead = isFilter ? " filter: " : " :shop ";
  const hint = isFilter && area !== "overview" ? filterHelp[area] : "any command; ↑ the last ones, Esc leaves";
  const room = size.columns - lead.length - 1;
  const empty = prompt.text.characters.length === 0;
  return (
    <Paint>
      <Paint bold>{lead}</Paint>
      <Typed field={prompt.text} active width={room} />
      <Paint tone="quiet">{empty ? shortened(hint, room - 2) : ""}</Paint>
    </Paint>
  );
}

const always = ": command   ? keys   q leave";

/** The keys that fit; the last ones always do, and lead to all others. */
function Keys({ state }: { readonly state: State }): ReactNode {
  // What lies over the rest says itself which keys it takes.
  if (state.overlay !== undefined) return <Paint> </Paint>;
  const keys = keysFor(state);
  const room = state.size.columns - always.length - 2;
  const fitting = keys.filter((_, index) => keys.slice(0, index + 1).join("   ").length + 3 <= room);
  return <Paint tone="quiet">{` ${[...fitting, always].join("   ")}`}</Paint>;
}

function keysFor({ area, details, place }: State): readonly string[] {
  const may = place.readOnly === undefined;
  const detail = details.at(-1);
  if (detail !== undefined) {
    return ["Esc back", "↑ ↓ Enter opens", ...(may && detail.kind !== "event" ? changeKeys(`${detail.kind}s`) : [])];
  }
  if (area === "overview") return ["1…5 areas", "d day", "h hour", ...(may ? ["n new order", "u undo"] : [])];
  return ["Enter open", "/ filter", ...(may && area !== "events" ? ["n new", ...changeKeys(area), "u undo"] : [])];
}

function changeKeys(area: string): readonly string[] {
  return ["e edit", `x ${area === "orders" ? "cancel" : "remove"}`, ...(area === "products" ? ["s stock"] : [])];
}
