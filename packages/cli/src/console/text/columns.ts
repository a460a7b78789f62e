import { fit } from "./fit.ts";

export interface ColumnPlan {
  readonly title: string;
  /** Columns that it takes at least, and at most when there is room. */
  readonly least: number;
  readonly most: number;
  readonly align?: "right";
  /** The last to be left out when there is no room for all: the lower, the longer it stays. */
  readonly rank: number;
}

export interface PlacedColumn {
  /** Which one of the planned columns. */
  readonly index: number;
  readonly width: number;
}

export const GAP = 2;

/** Which columns fit into this width, and how wide each is: first all get the least, then what is left is shared. */
export function placeColumns(plans: readonly ColumnPlan[], width: number): readonly PlacedColumn[] {
  const byRank = plans.map((plan, index) => ({ ...plan, index })).sort((a, b) => a.rank - b.rank);
  let room = width + GAP;
  const chosen = byRank.filter(({ least }) => {
    const fits = room >= least + GAP;
    if (fits) room -= least + GAP;
    return fits;
  });
  const inOrder = chosen.sort((a, b) => a.index - b.index);
  const widths = grown(inOrder, room);
  return inOrder.map(({ index }, place) => ({ index, width: widths[place] ?? 0 }));
}

/** What is left goes to all that can use it, a column at a time. */
function grown(plans: readonly ColumnPlan[], room: number): readonly number[] {
  const widths = plans.map(({ least }) => least);
  for (let left = room, grew = true; left > 0 && grew; ) {
    grew = false;
    for (const [place, { most }] of plans.entries()) {
      if (left === 0 || (widths[place] ?? 0) >= most) continue;
      widths[place] = (widths[place] ?? 0) + 1;
      left--;
      grew = true;
    }
  }
  return widths;
}

/** A line of the table. */
export function tableLine(
  cells: readonly string[],
  plans: readonly ColumnPlan[],
  placed: readonly PlacedColumn[],
): string {
  return placed.map(({ index, width }) => fit(cells[index] ?? "", width, plans[index]?.align)).join(" ".repeat(GAP));
}
