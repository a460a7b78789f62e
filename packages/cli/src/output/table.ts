export interface Column<T> {
  readonly title: string;
  readonly value: (thing: T) => string;
  /** Numbers stand right. */
  readonly align?: "right";
}

type Rows = readonly (readonly string[])[];
type Width = (text: string) => number;

const GAP = "  ";

/** How wide each column must be for these rows, and at least as wide as it was. */
export function widthsOf(rows: Rows, before: readonly number[] | undefined, width: Width): readonly number[] {
  const columns = rows[0]?.length ?? before?.length ?? 0;
  return Array.from({ length: columns }, (_, column) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[column] ?? "")), before?.[column] ?? 0),
  );
}

/** Aligned by the width that the text takes on a screen, wide characters included; a line longer than `room` is cut, and shows it. */
export function renderTable(
  rows: Rows,
  columns: readonly Pick<Column<never>, "align">[],
  widths: readonly number[],
  room: number,
  width: Width,
): string {
  return rows.map((row) => `${cut(line(row, columns, widths, width), room, width)}\n`).join("");
}

function line(
  row: readonly string[],
  columns: readonly Pick<Column<never>, "align">[],
  widths: readonly number[],
  width: Width,
): string {
  const cells = row.map((text, column) => {
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
