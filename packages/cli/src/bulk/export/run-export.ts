import { resolve } from "node:path";
import type { CommandCall } from "../../commands/command.ts";
import type { Connection } from "../../connection/connect.ts";
import { type ExitCode, exitCodes } from "../../exit-codes.ts";
import { interrupted } from "../../failures/cli-failure.ts";
import { EndSignals } from "../../local-shop/end-signal.ts";
import { csv } from "../../output/formats/csv.ts";
import { jsonLines } from "../../output/formats/json.ts";
import { write } from "../../output/write.ts";
import type { Kind } from "../kind.ts";
import { type FileFormat, formatOfName, givenFormat } from "../reading/format.ts";
import { exportColumns } from "./columns.ts";
import { NewFile } from "./new-file.ts";
import { type ExportRow, orderRows, productRows, userRows } from "./rows.ts";

/** Writes all things of a kind, a page at a time. */
export async function runExport(kind: Kind, { shop }: Connection, call: CommandCall): Promise<ExitCode> {
  const { terminal, args, options } = call;
  const [given = "-"] = args;
  const pages = {
    users: () => userRows(shop),
    products: () => productRows(shop, options.openingStock === true),
    orders: () => orderRows(shop),
  }[kind]();
  const texts = textsOf(pages, formatOf(given, options) === "csv" ? csv(exportColumns[kind]) : jsonLines());
  if (given !== "-") return toFile(resolve(terminal.cwd, given), texts, kind, call);
  for await (const { text } of texts) await write(terminal.stdout, text);
  return exitCodes.ok;
}

async function toFile(
  path: string,
  texts: ReturnType<typeof textsOf>,
  kind: Kind,
  call: CommandCall,
): Promise<ExitCode> {
  const { terminal, options } = call;
  using signals = new EndSignals(() => process.exit(exitCodes.interrupted));
  using file = new NewFile(path, options.force === true);
  let rows = 0;
  for await (const { text, count } of texts) {
    if (signals.signal.aborted) throw interrupted();
    file.write(text);
    rows += count;
  }
  file.finish();
  if (options.quiet !== true) terminal.stderr.write(`shop: ${rows.toLocaleString("en")} ${kind} are in ${path}.\n`);
  return exitCodes.ok;
}

interface Format {
  page(items: readonly object[]): string | Promise<string>;
  end(): string | Promise<string>;
}

async function* textsOf(
  pages: AsyncIterable<readonly ExportRow[]>,
  format: Format,
): AsyncGenerator<{ readonly text: string; readonly count: number }> {
  for await (const rows of pages) yield { text: await format.page(rows), count: rows.length };
  yield { text: await format.end(), count: 0 };
}

/** `--format`, the flags that every command has, the name. */
function formatOf(name: string, options: CommandCall["options"]): FileFormat {
  const flag = options.ndjson === true ? "ndjson" : options.csv === true ? "csv" : undefined;
  return givenFormat(options) ?? flag ?? formatOfName(name) ?? "csv";
}
