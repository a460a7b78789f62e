import { Box } from "ink";
import type { ReactNode } from "react";
import { kindOf, type ListArea } from "../state/area.ts";
import { listHeight } from "../state/layout.ts";
import { type ListState, visibleRows } from "../state/list-state.ts";
import type { Names, Size, State } from "../state/state.ts";
import { placeColumns, tableLine } from "../text/columns.ts";
import { tableOf } from "./columns-of.ts";
import { Line } from "./Line.tsx";
import { Nothing } from "./Nothing.tsx";
import { Paint } from "./Paint.tsx";

interface ThingListProps {
  readonly area: ListArea;
  readonly list: ListState;
  readonly names: Names;
  readonly marks: State["marks"];
  readonly size: Size;
}

/** The visible lines of a list, whatever its length is. */
export function ThingList({ area, list, names, marks, size }: ThingListProps): ReactNode {
  const { columns, cells } = tableOf(area);
  const placed = placeColumns(columns, size.columns - 2);
  const rows = visibleRows(list, listHeight(size));
  if (list.error !== undefined && list.window.pages.size === 0)
    return <Nothing failure={list.error} width={size.columns} />;
  if (list.window.length === 0) return <Paint tone="quiet">{`  ${empty(area, list)}`}</Paint>;
  const titles = columns.map(({ title }) => title);
  return (
    <Box flexDirection="column">
      <Paint tone="quiet">{`  ${tableLine(titles, columns, placed).trimEnd()}`}</Paint>
      {rows.map(({ index, row }) => (
        <Line
          key={index}
          text={row === undefined ? "…" : tableLine(cells(row, names), columns, placed)}
          width={size.columns}
          selected={index === list.selected}
          marked={row !== undefined && marks[`${kindOf[area]}:${row.id}`] !== undefined}
        />
      ))}
    </Box>
  );
}

function empty(area: ListArea, { filter }: ListState): string {
  if (filter.text !== "") return `No ${area} fit the filter “${filter.text}”. Esc shows all, / changes it.`;
  return area === "events" ? "Nothing has happened yet." : `There are no ${area} yet. n adds the first one.`;
}
