import { usage } from "../../failures/cli-failure.ts";
import type { RowFormat } from "./row-format.ts";

/** Through jq, as `jq -r` prints it: text without quotation marks, everything else as JSON. */
export async function throughJq(value: unknown, filter: string): Promise<string> {
  const jq = await (await import("jq-web")).default;
  const output = run(jq, JSON.stringify(value), filter);
  return output === "" || output.endsWith("\n") ? output : `${output}\n`;
}

/** Takes the whole list at once, as an array: `.[]` is a row. It is held in memory for it. */
export function jqOfAll(filter: string): RowFormat<object> {
  const rows: object[] = [];
  return {
    page(items) {
      rows.push(...items);
      return "";
    },
    end: () => throughJq(rows, filter),
  };
}

/** Takes each row by itself, in constant memory. */
export function jqOfEach(filter: string): RowFormat<object> {
  return {
    page: async (items) => (await Promise.all(items.map((item) => throughJq(item, filter)))).join(""),
    end: () => "",
  };
}

function run(jq: Awaited<typeof import("jq-web").default>, json: string, filter: string): string {
  try {
    return jq.raw(json, filter, ["-r", "-c"]) ?? "";
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, ...lines] = said.split("\n");
    throw usage(`The jq filter does not work: ${(lines[0] ?? said).replace(/^jq: error:? ?/, "")}`);
  }
}
