import { columnsOf } from "../output/column.ts";
import type { Alias } from "./set-alias.ts";

export const aliasColumns = columnsOf<Alias>({ name: {}, line: { title: "STANDS FOR" } });
