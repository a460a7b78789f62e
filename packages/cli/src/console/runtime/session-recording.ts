import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Terminal } from "../../commands/command.ts";
import { usage } from "../../failures/cli-failure.ts";
import { exitCodeOf } from "../../failures/exit-code-of.ts";
import { RECORDING } from "../../recording/for-process.ts";
import { Recorder } from "../../recording/recorder.ts";
import type { RecordingLog } from "../../recording/recording-log.ts";
import { checkFree, languageOf } from "../../recording/write-script.ts";
import { type DoneCommand, onCommand } from "../command-log.ts";
import { failureText } from "../shop/failure-of.ts";

/**
 * Keeps what the console does as the commands that do the same: below `shop record` all of it, else from `:record FILE` until
 * `:record`, or until the console is left. What `:` runs records itself, since it is a `shop` of its own: `env` is for that.
 */
export class SessionRecording implements Disposable {
  readonly #terminal: Terminal;
  readonly #tell: (text: string) => void;
  readonly #stopListening: () => void;
  #own: { readonly script: string; readonly log: RecordingLog } | undefined;

  /** @param tell says what prevents that a command is recorded */
  constructor(terminal: Terminal, tell: (text: string) => void) {
    this.#terminal = terminal;
    this.#tell = tell;
    this.#stopListening = onCommand((command) => this.#keep(command));
  }

  get env(): Terminal["env"] {
    return { ...this.#terminal.env, [RECORDING]: this.#file };
  }

  /** The script that `:record` has begun. */
  get script(): string | undefined {
    return this.#own?.script;
  }

  /** `:record FILE` and `:record`. Resolves to what to say of it. @throws what is wrong with it */
  async order(words: readonly string[]): Promise<string> {
    const { file, force, log } = parsed(words);
    if (file === undefined) return this.#end();
    if (this.#own !== undefined) throw usage(`${this.#own.script} is being recorded. :record ends it and writes it.`);
    if (this.#file !== undefined)
      throw usage("This session is being recorded already, by the `shop record` around it.");
    languageOf(file);
    const script = resolve(this.#terminal.cwd, file);
    checkFree(script, force);
    const { RecordingLog } = await recording();
    this.#own = { script, log: new RecordingLog(log, this.#terminal.cwd) };
    return `What is done from now on becomes ${file}; :record ends it, and so does leaving.`;
  }

  /** Writes what was recorded here. @throws what prevents it; it is over all the same */
  async #end(): Promise<string> {
    if (this.#own === undefined) throw usage("Nothing is being recorded. :record FILE.sh begins it, or FILE.ts.");
    const { script, log } = this.#own;
    this.#own = undefined;
    using _ = log;
    const { commands, recordedText } = await recording();
    const count = await log.writeScript(script, commands);
    if (count === 0) return `Nothing was done since, so ${script} was not written.`;
    return `${recordedText(count, script)}; next: shop replay ${script}`;
  }

  /** Ends it where the console is left: nothing to say when nothing was recorded. */
  async endWithConsole(): Promise<string> {
    if (this.#own === undefined) return "";
    return this.#end().catch(failureText);
  }

  [Symbol.dispose](): void {
    this.#stopListening();
    this.#own?.log[Symbol.dispose]();
  }

  get #file(): string | undefined {
    return this.#own?.log.file ?? (this.#terminal.env[RECORDING] || undefined);
  }

  #keep({ words, by, error, thing }: DoneCommand): void {
    if (this.#file === undefined || by === "command") return;
    const recorder = new Recorder(this.#file, this.#tell);
    if (thing !== undefined) recorder.thing(thing);
    recorder.end(words, error === undefined ? 0 : exitCodeOf(error), error);
  }
}

async function recording() {
  const { commands, loadRecording } = await import("../../program.ts");
  return { commands, ...(await loadRecording()) };
}

function parsed(words: readonly string[]): { file: string | undefined; force: boolean; log: string | undefined } {
  const options = { force: { type: "boolean", default: false }, log: { type: "string" } } as const;
  try {
    const { values, positionals } = parseArgs({ args: words.slice(1), options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (others.length === 0) return { file, force: values.force, log: values.log };
  } catch {
    // An option that is none: told as any other line that can't be meant.
  }
  throw usage(
    ":record FILE.sh or :record FILE.ts begins, with --force and --log LOG as `shop record` takes them; :record ends.",
  );
}
