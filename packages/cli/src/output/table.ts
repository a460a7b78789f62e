import type { Column } from "./column.ts";

type Rows = readonly (readonly string[])[];
type Width = (text: string) => number;

const GAP = "  ";
/** A column is not made narrower than this; if that is not enough, the ends of the lines go. */
const NARROWEST = 8;

/** How wide each column must be for these rows, and at least as wide as it was. */
export function widthsOf(rows: Rows, before: readonly number[] | undefined, width: Width): readonly number[] {
  const columns = rows[0]?.length ?? before?.length ?? 0;
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[column] ?? "")), before?.[column] ?? 0),
  );
}

/** Takes from the widest text columns until a line fits the room. Numbers are never cut: half a number is a wrong one. */
export function fitted(
  widths: readonly number[],
  columns: readonly Pick<Column<never>, "align">[],
  room: number,
): readonly number[] {
  const fitting = [...widths];
  let over = fitting.reduce((sum, each) => sum + each, 0) + GAP.length * (fitting.length - 1) - room;
  while (over > 0) {
    const texts = fitting.map((each, column) => (columns[column]?.align === "right" ? 0 : each));
    const widest = Math.max(...texts);
    if (widest <= NARROWEST) break;
    const column = texts.indexOf(widest);
    const next = Math.max(NARROWEST, ...texts.filter((each) => each < widest));
    const taken = Math.min(over, Math.max(1, widest - next));
    fitting[column] = widest - taken;
    over -= taken;
  }
  return fitting;
}

/** Aligned by the width that the text takes on a screen, wide characters included; what is cut shows it. */
export function renderTable(
  rows: Rows,
  columns: readonly Pick<Column<never>, "align">[],
  widths: readonly number[],
  room: number,
  width: Width,
): string[] {
  return rows.map((row) => cut(line(row, columns, widths, width), room, width));
}

function line(
  row: readonly string[],
  columns: readonly Pick<Column<never>, "align">[],
  widths: readonly number[],
  width: Width,
): string {
  const cells = row.map((whole, column) => {
    const text = cut(whole, widths[column] ?? 0, width);
    const padding = " ".repeat(Math.max(0, (widths[column] ?? 0) - width(text)));
    return columns[column]?.align === "right" ? padding + text : text + padding;
  });
  return cells.join(GAP).trimEnd();
}

function cut(text: string, room: number, width: Width): string {
  if (width(text) <= room) return text;
  let kept = "";
  let taken = 0;
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    taken += width(segment);
    if (taken > room - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** What a terminal would take for a command to it, and a table for its own line ends, is shown as a blank. */
export const printable = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ");
