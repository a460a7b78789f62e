import { randomBytes } from "node:crypto";
import { resolve } from "node:path";
import { type ExitCode, exitCodes } from "../../exit-codes.ts";
import { Passwords } from "../passwords.ts";
import { rowsOf } from "../reading/import-file.ts";
import { rememberFile } from "../record/import-folder.ts";
import { OtherImports } from "../record/other-imports.ts";
import type { ImportRecord } from "../record/record-file.ts";
import type { ImportJob } from "./import-job.ts";
import { orderImporter } from "./import-orders.ts";
import { productImporter } from "./import-products.ts";
import { userImporter } from "./import-users.ts";
import type { Importer } from "./importer.ts";
import { Keeper } from "./keeper.ts";
import type { Patience } from "./persist.ts";
import { preparation } from "./preparation.ts";
import { ProgressBar } from "./progress-bar.ts";
import { newFile, Rejects, rejectsPath } from "./rejects.ts";
import { runRows } from "./run-rows.ts";
import { Tally } from "./tally.ts";
import { stopped, Telling } from "./telling.ts";

/** Brings the rows into the shop and writes down how far it is. */
export async function importRows(job: ImportJob): Promise<ExitCode> {
  const { options, call, file, survey, open, signal } = job;
  const { folder } = open;
  if (folder === undefined) throw new Error("an import without a folder");
  const tally = new Tally();
  const telling = new Telling(job, tally);
  using rejects = rejectsOf(job);
  using passwords = passwordsOf(job);
  using others = new OtherImports(open.place, open.id.text);
  const keeper = new Keeper(folder, rejects, others, recordOf(job, passwords));
  if (file.source.file !== undefined) rememberFile(open.place, file.source.file, folder.path);
  try {
    using bar = new ProgressBar(call.terminal, survey.rows, tally, options.quiet || options.json);
    const importer = importerOf(job, { signal, waitMs: options.waitMs, onWait: bar.wait }, passwords?.made);
    await runRows({
      rows: rowsOf(file),
      importer,
      lanes: options.lanes ?? importer.lanes,
      prepare: preparation({
        own: { id: open.id, log: folder.log },
        id: open.id,
        before: open.before,
        others,
        resume: options.resume,
        compares: options.kind !== "orders",
      }),
      onSend: (rows) => keeper.sent(rows),
      onKnown: (row) => {
        tally.count(row.outcome);
        keeper.known(row);
      },
      onOutcomes: (rows, outcomes) => {
        keeper.done(rows, outcomes);
        telling.count(rows, outcomes);
      },
      stop: signal,
    });
  } catch (error) {
    throw stopped(job, tally, signal.aborted ? undefined : error);
  }
  if (signal.aborted) throw stopped(job, tally, undefined);
  keeper.finished(new Date());
  await telling.conclude(tally.rejected === 0 ? undefined : (folder.record?.rejects ?? undefined));
  return tally.rejected === 0 ? exitCodes.ok : exitCodes.partlyFailed;
}

function importerOf(
  { options, connection, open }: ImportJob,
  patience: Patience,
  passwords: Passwords | undefined,
): Importer {
  const { shop } = connection;
  const logs = [open.folder?.log, open.before?.log].filter((log) => log !== undefined);
  const stale = logs.some(({ lastWrite }) => Date.now() - lastWrite > keysKeptMs);
  if (options.kind === "users") return userImporter(shop, patience, passwords);
  return options.kind === "products" ? productImporter(shop, patience) : orderImporter(shop, patience, { stale });
}

/** The shop keeps keys for 24 hours; an hour for clocks that differ. */
const keysKeptMs = 23 * 60 * 60 * 1000;

/** A run that goes on adds to the file of the one before. */
function rejectsOf({ options, file, survey, open, call }: ImportJob): Rejects {
  const { kind, rejects, resume } = options;
  const before = resume ? open.earlier?.rejects : undefined;
  const asked = rejects === undefined ? undefined : resolve(call.terminal.cwd, rejects);
  const path =
    before !== null && before !== undefined && (asked === undefined || asked === before)
      ? before
      : rejectsPath(rejects, file.source.name, kind, file.format, call.terminal.cwd);
  return new Rejects(path, kind, file.format, survey.columns);
}

interface MadePasswords extends Disposable {
  readonly made: Passwords;
  readonly file: string;
  readonly secret: string;
}

function passwordsOf({ options, open, call }: ImportJob): MadePasswords | undefined {
  if (options.kind !== "users" || options.generatePasswords === undefined) return undefined;
  const path = resolve(call.terminal.cwd, options.generatePasswords);
  const before = open.earlier?.passwords ?? undefined;
  const file = before?.file === path ? path : newFile(path, "--generate-passwords");
  const secret = before?.secret ?? randomBytes(32).toString("hex");
  const made = new Passwords(file, secret);
  return { made, file, secret, [Symbol.dispose]: () => made[Symbol.dispose]() };
}

function recordOf({ options, file, survey, open }: ImportJob, passwords: MadePasswords | undefined): ImportRecord {
  const { earlier } = open;
  return {
    version: 1,
    kind: options.kind,
    file: file.source.file ?? null,
    rows: survey.rows,
    started_at: earlier?.started_at ?? new Date().toISOString(),
    finished_at: null,
    rejects: options.resume ? (earlier?.rejects ?? null) : null,
    passwords:
      passwords === undefined ? (earlier?.passwords ?? null) : { file: passwords.file, secret: passwords.secret },
    witness: earlier?.witness ?? null,
  };
}
