import { isShopError } from "@shop/sdk";
import { asTypedHere } from "../../command-line/program-name.ts";
import { shellLine } from "../../command-line/shell-line.ts";
import { exitCodes } from "../../exit-codes.ts";
import { CliFailure } from "../../failures/cli-failure.ts";
import { exitCodeOf } from "../../failures/exit-code-of.ts";
import { printThing } from "../../output/print.ts";
import type { ImportJob } from "./import-job.ts";
import type { KeyedRow, Outcome } from "./importer.ts";
import { duration } from "./progress-bar.ts";
import { summaryColumns } from "./summary.ts";
import type { Tally } from "./tally.ts";

/** So many rejected rows are told on the spot; all are in the file. */
const toldAtMost = 5;

/** Tells what became of an import. */
export class Telling {
  readonly #job: ImportJob;
  readonly #tally: Tally;
  readonly #started = performance.now();
  readonly #reasons: string[] = [];

  constructor(job: ImportJob, tally: Tally) {
    this.#job = job;
    this.#tally = tally;
  }

  count(rows: readonly KeyedRow[], outcomes: readonly Outcome[]): void {
    for (const [index, outcome] of outcomes.entries()) {
      this.#tally.count(outcome);
      if (outcome.status === "rejected" && this.#reasons.length < toldAtMost)
        this.#reasons.push(`line ${rows[index]?.line}: ${outcome.message}`);
    }
  }

  /** A summary for people on stderr, or with `--json` one for programs on stdout. */
  async conclude(rejects: string | undefined): Promise<void> {
    const { options, call, survey } = this.#job;
    const { added, unchanged, rejected } = this.#tally;
    const seconds = (performance.now() - this.#started) / 1000;
    if (options.json) {
      const counts = { rows: survey.rows, added, unchanged, rejected, seconds: Number(seconds.toFixed(3)) };
      const what = { kind: options.kind, dry_run: options.dryRun, ...counts, rejects: rejects ?? null };
      return printThing(what, summaryColumns, this.#job.call);
    }
    const lines = this.#reasons.map((reason) => `      ${reason}`);
    if (rejected > lines.length && lines.length > 0) lines.push(`      and ${number(rejected - lines.length)} more`);
    if (!options.quiet) lines.push(this.#summary(seconds));
    if (rejects !== undefined) lines.push(...this.#mending(rejects));
    if (lines.length > 0) call.terminal.stderr.write(`${lines.join("\n")}\n`);
  }

  #summary(seconds: number): string {
    const { options, survey } = this.#job;
    const { added, unchanged, rejected, done } = this.#tally;
    const [would, be] = options.dryRun ? ["would be ", "Nothing was changed. "] : ["", ""];
    const rate = seconds > 1 ? `, ${number(Math.round(done / seconds))}/s` : "";
    const counts = `${number(added)} ${would}added, ${number(unchanged)} unchanged, ${number(rejected)} ${would}rejected`;
    return `shop: ${be}${counted(survey.rows, options.kind)}: ${counts} (${duration(seconds)}${rate}).`;
  }

  #mending(rejects: string): string[] {
    const { kind } = this.#job.options;
    return [
      `shop: the rejected rows, with the reasons: ${rejects}`,
      `      Mend them there, then: ${asTypedHere(shellLine(["shop", kind, "import", rejects]), this.#job.call.terminal.env)}`,
    ];
  }
}

/** How an import ends before its end: interrupted (`undefined`), or because the shop or the disk would not go on. */
export function stopped({ options, survey, call }: ImportJob, { done }: Tally, error: unknown): unknown {
  const so = `${number(done)} of ${number(survey.rows)} ${options.kind} are done`;
  const line = asTypedHere(goOn(options), call.terminal.env);
  const hint =
    options.file === "-"
      ? `What is done is kept. To go on, pipe the same in again with --resume: ${line}`
      : `What is done is kept. To go on: ${line}`;
  if (error === undefined) return new CliFailure("interrupted", exitCodes.interrupted, `Interrupted: ${so}.`, hint);
  const exitCode = exitCodeOf(error);
  // Who may not do this at all has to become somebody else first; what is no failure of a call is a defect.
  if (exitCode === exitCodes.notAllowed || !(error instanceof Error && "code" in error)) return error;
  const request = isShopError(error) && error.requestId !== undefined ? ` (request ${error.requestId})` : "";
  return new CliFailure(String(error.code), exitCodes.failed, `${error.message}${request}\n      ${so}.`, hint);
}

/** The command line that goes on, with what says how the file is to be read. */
function goOn({ kind, file, words }: ImportJob["options"]): string {
  return shellLine(["shop", kind, "import", file, ...words, "--resume"]);
}

const counted = (rows: number, kind: string): string => `${number(rows)} ${rows === 1 ? kind.slice(0, -1) : kind}`;
const number = (value: number): string => value.toLocaleString("en");
