import type { CommandCall } from "../../commands/command.ts";
import { formatOf } from "../../output/format.ts";
import { columnsOf, type Kind } from "../kind.ts";
import type { FileFormat } from "../reading/format.ts";
import { givenFormat } from "../reading/format.ts";
import { type Mapping, mappingOf } from "../reading/mapping.ts";

/** What was asked for, checked. */
export interface ImportOptions {
  readonly kind: Kind;
  /** As it was typed; - is stdin. */
  readonly file: string;
  readonly format: FileFormat | undefined;
  readonly delimiter: unknown;
  readonly mapping: Mapping;
  readonly lanes: number | undefined;
  readonly waitMs: number;
  readonly dryRun: boolean;
  readonly resume: boolean;
  /** What to do with a file that was imported and has been changed since. */
  readonly changed: "ask" | "only_changed" | "as_new";
  readonly rejects: string | undefined;
  readonly generatePasswords: string | undefined;
  readonly quiet: boolean;
  /** Of the options, those that say how the file is read and who is meant, for a command line that goes on. */
  readonly words: readonly string[];
  /** Whether the summary is data, for a program. */
  readonly json: boolean;
}

export function importOptions(kind: Kind, { args, options }: CommandCall): ImportOptions {
  const text = (name: string): string | undefined => (typeof options[name] === "string" ? options[name] : undefined);
  const seconds = typeof options.wait === "number" ? options.wait : 60;
  return {
    kind,
    file: args[0] ?? "-",
    format: givenFormat(options),
    delimiter: options.delimiter,
    mapping: mappingOf(columnsOf[kind], options),
    lanes: typeof options.concurrency === "number" ? options.concurrency : undefined,
    waitMs: seconds * 1000,
    dryRun: options.dryRun === true,
    resume: options.resume === true,
    changed: options.onlyChanged === true ? "only_changed" : options.asNew === true ? "as_new" : "ask",
    rejects: text("rejects"),
    generatePasswords: text("generatePasswords"),
    quiet: options.quiet === true,
    words: wordsOf(options),
    json: !["table", "quiet"].includes(formatOf(options).kind),
  };
}

/** By which the same import is found again. */
const repeated = [
  "map",
  "set",
  "ignore",
  "format",
  "delimiter",
  "generatePasswords",
  "context",
  "userServiceUrl",
  "orderServiceUrl",
];

function wordsOf(options: CommandCall["options"]): string[] {
  return repeated.flatMap((name) => {
    const flag = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    const values = [options[name] ?? []].flat();
    return values.flatMap((value) => [flag, String(value)]);
  });
}
