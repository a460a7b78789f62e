import type { Size } from "./state.ts";

/** Below this nothing useful fits. */
export const smallest: Size = { columns: 60, rows: 16 };

export const tooSmall = ({ columns, rows }: Size): boolean => columns < smallest.columns || rows < smallest.rows;

/** Lines above and below the body: name and services, areas, heading; last command, keys. */
const AROUND = 5;

export const bodyHeight = ({ rows }: Size): number => Math.max(1, rows - AROUND);

/** Lines of a list: the body without the columns' titles. */
export const listHeight = (size: Size): number => Math.max(1, bodyHeight(size) - 1);

/** Wide enough for two things beside each other. */
export const isWide = ({ columns }: Size): boolean => columns >= 110;

/** Lines of text in what lies over the rest: all of the body but its frame's two lines. */
export const overlayHeight = (size: Size): number => Math.max(1, bodyHeight(size) - 2);

/** Lines of the related things: beside the facts when it is wide, else below them. */
export function relatedHeight(size: Size, facts: number): number {
  const all = bodyHeight(size) - 1;
  return Math.max(2, isWide(size) ? all : all - facts - 1);
}

/** Lines of the latest orders in the overview. */
export const latestLines = (size: Size): number => Math.max(1, bodyHeight(size) - (size.rows < 24 ? 7 : 14));
