import { usage } from "../../failures/cli-failure.ts";
import type { Row } from "../columns/column.ts";
import { columnFor, type Mapping } from "./mapping.ts";
import type { Members } from "./records.ts";

/** The rows of an NDJSON file. Its objects need not all have the same members; `null` is as good as none. */
export async function* ndjsonRows(
  objects: AsyncIterable<Members>,
  mapping: Mapping,
  name: string,
): AsyncGenerator<Row> {
  const known = new Map<string, string | undefined>();
  let number = 0;
  for await (const { line, members } of objects) {
    number += 1;
    const values: Record<string, unknown> = { ...mapping.set };
    const seen = new Set<string>();
    for (const [member, value] of Object.entries(members)) {
      if (!known.has(member)) known.set(member, columnFor(member, mapping, `${name}, line ${line}`));
      const column = known.get(member);
      if (column === undefined) continue;
      if (seen.has(column))
        throw usage(`${name}, line ${line}: two members mean ${column}.`, "Leave one of them out with --ignore.");
      seen.add(column);
      if (value !== null && value !== "") values[column] = value;
    }
    yield { number, line, values };
  }
}
