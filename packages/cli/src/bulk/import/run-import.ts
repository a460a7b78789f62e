import type { CommandCall } from "../../commands/command.ts";
import type { Connection } from "../../connection/connect.ts";
import { beforeChange } from "../../contexts/before-change.ts";
import { type ExitCode, exitCodes } from "../../exit-codes.ts";
import { inputMissing, interrupted } from "../../failures/cli-failure.ts";
import { EndSignals } from "../../local-shop/end-signal.ts";
import { dryRun } from "../dry-run/dry-run.ts";
import type { Kind } from "../kind.ts";
import { delimiterOf, formatOfName, sniffFormat } from "../reading/format.ts";
import { type ImportFile, type Survey, survey } from "../reading/import-file.ts";
import { checkComplete } from "../reading/mapping.ts";
import { beginningOf, openSource, type Source } from "../reading/source.ts";
import { importRows } from "./import-rows.ts";
import { openImport } from "./open-import.ts";
import { type ImportOptions, importOptions } from "./options.ts";
import { saying } from "./progress-bar.ts";

/**
 * Imports a file. It is read twice: first to its end, so that whatever can't be read is told before anything is changed, then
 * row by row into the shop.
 */
export async function runImport(kind: Kind, connection: Connection, call: CommandCall): Promise<ExitCode> {
  const options = importOptions(kind, call);
  if (!options.dryRun) await beforeChange(connection, call);
  using signals = new EndSignals(() => process.exit(exitCodes.interrupted));
  const { signal } = signals;
  try {
    await using source = await openSource(options.file, call.terminal, signal);
    const file = await importFile(source, options);
    const surveyed = await saying(`Reading ${source.name} …`, call.terminal, () => survey(file, signal));
    checkRows(surveyed, file, options);
    using open = await openImport(connection, file, surveyed, options, call.terminal, signal);
    const job = { connection, call, options, file, survey: surveyed, open, signal };
    return options.dryRun ? await dryRun(job) : await importRows(job);
  } catch (error) {
    // What was aborted before the first row was sent.
    throw error === signal.reason || (error instanceof Error && error.name === "AbortError") ? interrupted() : error;
  }
}

async function importFile(source: Source, options: ImportOptions): Promise<ImportFile> {
  const { name, path } = source;
  const format = options.format ?? formatOfName(name) ?? sniffFormat(await beginningOf(path));
  return { source, format, delimiter: delimiterOf(options.delimiter, name), mapping: options.mapping };
}

function checkRows({ rows, columns }: Survey, { source, mapping }: ImportFile, options: ImportOptions): void {
  if (rows === 0) return;
  checkComplete(columns, mapping, source.name);
  if (options.kind === "users" && !columns.has("password") && options.generatePasswords === undefined)
    throw inputMissing(["a column password, or --generate-passwords FILE"]);
}
