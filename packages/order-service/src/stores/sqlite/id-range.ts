import type { SqlValue } from "@shop/database/sqlite";
import type { PageOf } from "../page-of.ts";

export interface Query {
  readonly sql: string;
  readonly params: readonly SqlValue[];
}

/** The part of an index behind the position, in the order of the ids: what comes after WHERE, up to LIMIT. */
export function idRange({ after, descending }: Pick<PageOf<{ readonly id: number }>, "after" | "descending">): Query {
  return descending
    ? { sql: "id < ? ORDER BY id DESC", params: [after?.id ?? Number.MAX_SAFE_INTEGER] }
    : { sql: "id > ? ORDER BY id", params: [after?.id ?? 0] };
}
