import { Box, Text } from "ink";
import type { ReactNode } from "react";
import type { Choice, Field } from "./field.ts";
import type { FormView } from "./form-session.ts";
import { type TextLine, textOf } from "./text-line.ts";

/** More would push what was answered out of a small terminal. */
const MOST_CHOICES = 6;

/** A form as it is now. */
export function FormScreen({ view, colour }: { readonly view: FormView; readonly colour: boolean }): ReactNode {
  const { title, fields, current, summary } = view;
  const width = Math.max(...fields.map(({ label }) => label.length), ...summary.map(([label]) => label.length)) + 3;
  const highlight = colour ? { color: "cyan" } : {};
  return (
    <Box flexDirection="column" paddingX={1}>
      <Text bold>{title}</Text>
      {fields.slice(0, current + 1).map((field, index) => (
        <FieldRow
          key={field.name}
          field={field}
          view={view}
          active={index === current}
          width={width}
          highlight={highlight}
        />
      ))}
      {current >= fields.length &&
        summary.map(([label, text]) => (
          <Box key={label}>
            <Text bold>{`  ${label}`.padEnd(width)}</Text>
            <Text bold>{text}</Text>
          </Box>
        ))}
      <Text dimColor>{keysFor(view)}</Text>
    </Box>
  );
}

interface RowProps {
  readonly field: Field;
  readonly view: FormView;
  readonly active: boolean;
  readonly width: number;
  readonly highlight: { readonly color?: string };
}

function FieldRow({ field, view, active, width, highlight }: RowProps): ReactNode {
  const { line, choices, selected, error } = view;
  const label = `${active ? "▸" : " "} ${field.label}`.padEnd(width);
  if (!active) {
    return (
      <Box>
        <Text dimColor>{label}</Text>
        <Text wrap="truncate">{answered(field, view)}</Text>
      </Box>
    );
  }
  return (
    <Box flexDirection="column">
      <Box>
        <Text bold {...highlight}>
          {label}
        </Text>
        <Typed field={field} line={line} />
      </Box>
      {field.kind === "choice" && (
        <Choices choices={choices} selected={selected} indent={width} highlight={highlight} />
      )}
      {error !== undefined && <Text bold>{`${" ".repeat(width)}${error}`}</Text>}
    </Box>
  );
}

function answered({ name, kind, placeholder }: Field, { answers, labels }: FormView): string {
  const answer = answers[name] ?? "";
  if (answer === "") return placeholder?.replace(/^.*empty: /, "") ?? "–";
  if (kind === "secret") return "•".repeat(8);
  return labels[name] === undefined ? answer : `${labels[name]} (${answer})`;
}

/** What is being typed, with the cursor drawn into it, since the terminal's own stands below the form. */
function Typed({ field, line }: { readonly field: Field; readonly line: TextLine }): ReactNode {
  if (textOf(line) === "") {
    return (
      <Text wrap="truncate">
        <Text inverse> </Text>
        <Text dimColor> {field.placeholder ?? (field.kind === "choice" ? "type a part of the name" : "")}</Text>
      </Text>
    );
  }
  if (field.kind === "secret") return <Text>{`${"•".repeat(line.before.length + line.after.length)}▏`}</Text>;
  const [under = " ", ...after] = line.after;
  return (
    <Text wrap="truncate-start">
      {line.before.join("")}
      <Text inverse>{under}</Text>
      {after.join("")}
    </Text>
  );
}

interface ChoicesProps {
  readonly choices: readonly Choice[] | undefined;
  readonly selected: number;
  readonly indent: number;
  readonly highlight: { readonly color?: string };
}

function Choices({ choices, selected, indent, highlight }: ChoicesProps): ReactNode {
  if (choices === undefined) return <Text dimColor>{`${" ".repeat(indent)}…`}</Text>;
  const first = Math.max(0, Math.min(selected - MOST_CHOICES + 2, choices.length - MOST_CHOICES));
  const shown = choices.slice(first, first + MOST_CHOICES);
  return (
    <Box flexDirection="column" paddingLeft={indent}>
      {shown.map(({ value, label, detail }, index) => (
        <Text key={value} wrap="truncate" {...(first + index === selected ? { bold: true, ...highlight } : {})}>
          {`${first + index === selected ? "›" : " "} ${label}`}
          {detail !== undefined && <Text dimColor>{`  ${detail}`}</Text>}
        </Text>
      ))}
      {choices.length > shown.length && <Text dimColor>{`  ${choices.length} in all; type more of the name`}</Text>}
      {choices.length === 0 && <Text dimColor>nothing of that name</Text>}
    </Box>
  );
}

function keysFor({ current, fields }: FormView): string {
  const field = fields[current];
  if (field === undefined) return "  Enter: do it · Shift-Tab: back · Esc: leave";
  return `  ${field.kind === "choice" ? "↑↓: choose · " : ""}Enter: next${current > 0 ? " · Shift-Tab: back" : ""} · Esc: leave`;
}
