import { shellLine } from "../../command-line/shell-line.ts";
import { listAreas } from "./area.ts";
import type { Effect, Step } from "./effect.ts";
import type { Message } from "./message.ts";
import { MARKED_MS } from "./on-live.ts";
import type { LogEntry, State } from "./state.ts";

type Progress = Extract<Message, { type: "begun" | "done" | "failed" }>;

/** A change that was asked for: it goes out, is made, or is refused. */
export function onChange(state: State, message: Progress): Step<State> {
  switch (message.type) {
    case "begun":
      return {
        state: { ...state, log: withEntry(state.log, { ...message, result: "running", outcome: "" }) },
        effects: [],
      };
    case "done":
      return onDone(state, message);
    case "failed":
      return { state: onFailed(state, message), effects: [] };
  }
}

function onDone(state: State, { serial, words, done, now }: Extract<Progress, { type: "done" }>): Step<State> {
  const outcome = `${done.kind} ${done.id}`;
  const log = withEntry(state.log, { serial, words, result: "ok", outcome });
  const gone = words[1] === "cancel" || words[1] === "remove";
  const details = gone ? state.details.filter(({ kind, id }) => kind !== done.kind || id !== done.id) : state.details;
  const marks = { ...state.marks, [`${done.kind}:${done.id}`]: now + MARKED_MS };
  const notice = { tone: "good", text: `${outcome}: ${shellLine(["shop", ...words])}` } as const;
  // The journal tells of it as well, but a stream that is lost at the moment would leave the screen as it was.
  const effects: Effect[] = [{ do: "refresh soon" }];
  return { state: { ...state, overlay: undefined, details, log, marks, notice, touched: listAreas }, effects };
}

/** A form says it at the field that it is about; what was typed is still there. */
function onFailed(state: State, { serial, failure, fields }: Extract<Progress, { type: "failed" }>): State {
  const { overlay } = state;
  const log = state.log.map((entry) =>
    entry.serial === serial ? { ...entry, result: "failed" as const, outcome: failure.code } : entry,
  );
  if (overlay?.kind !== "form") {
    return {
      ...state,
      log,
      overlay: undefined,
      notice: { tone: "bad", text: [failure.message, failure.hint].join(" ").trim() },
    };
  }
  const { form } = overlay;
  const marked = form.fields.map(({ error: _, ...field }) => {
    const error = fields[field.name];
    return error === undefined ? field : { ...field, error };
  });
  const first = marked.findIndex(({ name }) => fields[name] !== undefined);
  const error = first === -1 ? [failure.message, failure.hint].join(" ").trim() : undefined;
  const active = first === -1 ? form.active : first;
  return { ...state, log, overlay: { kind: "form", form: { ...form, fields: marked, active, busy: false, error } } };
}

const MOST_ENTRIES = 200;

function withEntry(log: readonly LogEntry[], { serial, words, result, outcome }: LogEntry): readonly LogEntry[] {
  const entry = { serial, words, result, outcome };
  const known = log.some((one) => one.serial === serial);
  return known ? log.map((one) => (one.serial === serial ? entry : one)) : [...log, entry].slice(-MOST_ENTRIES);
}
