import type { ReactNode } from "react";
import { shellLine } from "../../command-line/shell-line.ts";
import { helpLines } from "../state/help-lines.ts";
import { overlayHeight } from "../state/layout.ts";
import type { Confirm, LogEntry, Pager, Size, State } from "../state/state.ts";
import { fit, shortened, wrapped } from "../text/fit.ts";
import { Frame } from "./Frame.tsx";
import { Lines } from "./Lines.tsx";
import { Paint, type Tone } from "./Paint.tsx";

const scrollKeys = "↑ ↓ PgUp PgDn g G   Esc goes back";

/** The keys that work where we are. */
export function HelpPane({ state, top }: { readonly state: State; readonly top: number }): ReactNode {
  const lines = helpLines(state).slice(top, top + overlayHeight(state.size));
  return (
    <Frame title="The keys that work here" keys={scrollKeys} width={state.size.columns}>
      {lines.map(([keys, what]) => (
        <Paint key={keys + what}>
          {what === "" ? (
            <Paint bold>{keys === "" ? " " : keys}</Paint>
          ) : (
            <Paint tone="accent">{`  ${fit(keys, 14)}`}</Paint>
          )}
          {shortened(what, state.size.columns - 20)}
        </Paint>
      ))}
    </Frame>
  );
}

const signs: Readonly<Record<LogEntry["result"], readonly [Tone, string]>> = {
  running: ["quiet", "…"],
  ok: ["good", "✓"],
  failed: ["bad", "✗"],
};

/** One command of the log. */
export function LogLine({ entry, width }: { readonly entry: LogEntry; readonly width: number }): ReactNode {
  const [tone, sign] = signs[entry.result];
  const outcome = entry.outcome === "" ? "" : `  ${shortened(entry.outcome, 40)}`;
  return (
    <Paint>
      <Paint tone={tone}>{`${sign} `}</Paint>
      {shortened(`$ ${shellLine(["shop", ...entry.words])}`, width - 2 - outcome.length)}
      <Paint tone="quiet">{outcome}</Paint>
    </Paint>
  );
}

/** What was done here, as commands. */
export function LogPane({
  log,
  top,
  size,
}: {
  readonly log: readonly LogEntry[];
  readonly top: number;
  readonly size: Size;
}): ReactNode {
  return (
    <Frame title="What was done here, as commands" keys={scrollKeys} width={size.columns}>
      {log.length === 0 ? <Paint tone="quiet">Nothing yet.</Paint> : undefined}
      {log.slice(top, top + overlayHeight(size)).map((entry) => (
        <LogLine key={entry.serial} entry={entry} width={size.columns - 4} />
      ))}
    </Frame>
  );
}

/** What a command printed. */
export function PagerPane({ pager, size }: { readonly pager: Pager; readonly size: Size }): ReactNode {
  const { words, lines, top, exitCode } = pager;
  const ended = exitCode === undefined ? "runs …   Esc ends it" : `exit ${exitCode}   ${scrollKeys}`;
  return (
    <Frame title={shellLine(["shop", ...words])} keys={ended} width={size.columns}>
      <Lines lines={lines.slice(top, top + overlayHeight(size)).map((line) => shortened(line, size.columns - 3))} />
    </Frame>
  );
}

/** A question; No is what Enter means. */
export function ConfirmPane({ confirm, width }: { readonly confirm: Confirm; readonly width: number }): ReactNode {
  const { question, consequence, yes, busy } = confirm;
  return (
    <Frame title="Please confirm" keys={busy ? "doing it …" : "y yes   n no   ← → Enter   Esc leaves it"} width={width}>
      <Paint> </Paint>
      <Lines lines={wrapped(question, width - 6)} bold />
      <Lines lines={wrapped(consequence, width - 6)} tone="quiet" />
      <Paint> </Paint>
      <Paint>
        <Paint inverse={!yes} bold={!yes}>
          {yes ? "   No   " : " ▸ No   "}
        </Paint>
        {"  "}
        <Paint inverse={yes} bold={yes} tone="bad">
          {yes ? " ▸ Yes  " : "   Yes  "}
        </Paint>
      </Paint>
    </Frame>
  );
}
