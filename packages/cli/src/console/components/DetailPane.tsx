import { Box } from "ink";
import type { ReactNode } from "react";
import { isWide, relatedHeight } from "../state/layout.ts";
import type { Detail, Fact, Related, Size, State } from "../state/state.ts";
import { fit, widthOf, wrapped } from "../text/fit.ts";
import { Line } from "./Line.tsx";
import { Nothing } from "./Nothing.tsx";
import { Paint } from "./Paint.tsx";
import { Rule } from "./Rule.tsx";

interface DetailProps {
  readonly detail: Detail;
  readonly marks: State["marks"];
  readonly size: Size;
}

/** A thing, and beside it what belongs to it. */
export function DetailPane({ detail, marks, size }: DetailProps): ReactNode {
  if (detail.failure !== undefined && detail.facts.length === 0)
    return <Nothing failure={detail.failure} width={size.columns} />;
  const wide = isWide(size);
  const width = wide ? Math.floor(size.columns * 0.4) : size.columns;
  const facts = detail.facts.flatMap((fact) => factLines(fact, width - 4, wide ? 4 : 1));
  return (
    <Box flexDirection={wide ? "row" : "column"}>
      <Box flexDirection="column" width={width}>
        {facts.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fact may take several lines
          <Paint key={index}>
            <Paint tone="quiet">{`  ${fit(line[0], NAME)}`}</Paint>
            {line[1]}
          </Paint>
        ))}
      </Box>
      <RelatedList
        detail={detail}
        marks={marks}
        height={relatedHeight(size, facts.length)}
        width={wide ? size.columns - width : size.columns}
      />
    </Box>
  );
}

const NAME = 12;

function factLines([name, value]: Fact, width: number, most: number): readonly (readonly [string, string])[] {
  const lines = wrapped(value, width - NAME);
  const shown = lines.length > most ? [fit(value, width - NAME)] : lines;
  return shown.map((line, index) => [index === 0 ? name : "", line]);
}

interface RelatedProps {
  readonly detail: Detail;
  readonly marks: State["marks"];
  readonly height: number;
  readonly width: number;
}

function RelatedList({ detail: { related, relatedTitle, selected }, marks, height, width }: RelatedProps): ReactNode {
  const top = Math.max(0, Math.min(selected - Math.floor(height / 2), related.length - height));
  const widths = cellWidths(related);
  const shown = related.slice(top, top + height);
  return (
    <Box flexDirection="column" width={width}>
      <Rule
        title={relatedTitle}
        right={related.length === 0 ? "" : `${selected + 1} of ${related.length}`}
        width={width}
      />
      {related.length === 0 ? <Paint tone="quiet">{"  none"}</Paint> : undefined}
      {shown.map(({ cells, opens }, index) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: what is on a line changes as it scrolls
          key={index}
          text={cells.map((cell, column) => fit(cell, widths[column] ?? 0)).join("  ")}
          width={width}
          selected={top + index === selected}
          marked={opens !== undefined && marks[`${opens.kind}:${opens.id}`] !== undefined}
        />
      ))}
    </Box>
  );
}

function cellWidths(related: readonly Related[]): number[] {
  const widths: number[] = [];
  for (const { cells } of related)
    for (const [column, cell] of cells.entries()) widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  return widths;
}
