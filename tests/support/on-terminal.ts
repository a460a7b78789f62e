import { type IPty, spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";

const LIMIT_MS = 30_000;

/** What moves the cursor, shows it, and colours: a program may end with some. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they begin with one
const SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]/g;

/**
 * The shell's last word, with the program's exit code; emulators draw nothing of it. A terminal that closes can take along what was
 * printed last, so the shell stays until everything was read.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it begins and ends with one
const OVER = /\u001b\]9;over (\d+)\u0007/;

const SCRIPT = `stty -g; "$@"; code=$?; stty -g; printf '\\033]9;over %s\\007' $code; exec sleep 600`;

interface Size {
  readonly cols: number;
  readonly rows: number;
}

/** A place on the screen. */
export interface Cell {
  readonly text: string;
  /** How many columns it takes. */
  readonly width: number;
  /** One of the sixteen; `undefined` for the terminal's own. */
  readonly colour: number | undefined;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly inverse: boolean;
}

/**
 * A program on a real pseudo-terminal, and a terminal emulator that draws what it prints. A shell around the program prints the
 * terminal's settings before and after it, which shows whether it left the terminal as it was.
 */
export class OnTerminal implements AsyncDisposable {
  readonly #process: IPty;
  readonly #emulator: xterm.Terminal;
  readonly #changed = new Set<() => void>();
  #bytes = "";
  /** Of the program; 128 and the signal's number when a signal ended it. */
  readonly exitCode: Promise<number>;

  constructor(
    argv: readonly string[],
    env: Readonly<Record<string, string>>,
    { cols, rows }: Size = { cols: 200, rows: 30 },
  ) {
    this.#process = spawn("/bin/sh", ["-c", SCRIPT, "sh", ...argv], {
      env: { TERM: "xterm-256color", ...env },
      cols,
      rows,
    });
    this.#emulator = new xterm.Terminal({ cols, rows, allowProposedApi: true, scrollback: 10_000 });
    const over = Promise.withResolvers<number>();
    this.exitCode = over.promise;
    this.#process.onData((data) => {
      this.#bytes += data;
      const code = OVER.exec(this.#bytes.slice(-data.length - 40))?.[1];
      if (code !== undefined) this.#bytes = this.#bytes.replace(OVER, "");
      this.#emulator.write(data, () => {
        for (const look of this.#changed) look();
        if (code !== undefined) over.resolve(Number(code));
      });
    });
    // When the shell was ended, too.
    this.#process.onExit(({ exitCode, signal }) => over.resolve(signal ? 128 + signal : exitCode));
  }

  /** Everything that was printed so far, as it came. */
  get bytes(): string {
    return this.#bytes;
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** What a person sees now, without the blanks at the ends of lines and below the last one. */
  get screen(): string {
    return this.#text(this.#emulator.buffer.active.baseY);
  }

  /** The screen and what has scrolled out of it. */
  get scrolled(): string {
    return this.#text(0);
  }

  /** The screen by cells, with how each looks. */
  get cells(): readonly (readonly Cell[])[] {
    const { active } = this.#emulator.buffer;
    return Array.from({ length: this.#emulator.rows }, (_, y) => cellsOf(active.getLine(active.baseY + y)));
  }

  /** Waits until nothing was written for half a second. */
  async rests(): Promise<void> {
    for (let before = -1; before !== this.#bytes.length; ) {
      before = this.#bytes.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  /** Whether what was hidden last was shown again. */
  get cursorIsShown(): boolean {
    return this.#bytes.lastIndexOf("\u001b[?25h") >= this.#bytes.lastIndexOf("\u001b[?25l");
  }

  get alternate(): boolean {
    return this.#emulator.buffer.active.type === "alternate";
  }

  /** The terminal's settings before and after, as `stty -g` prints them. */
  get settings(): readonly string[] {
    return this.#bytes.replaceAll(SEQUENCES, "").match(/^[0-9a-f]+(:[0-9a-f]+){10,}/gm) ?? [];
  }

  /** Waits until the screen, or what has scrolled out of it, shows this. */
  async shows(what: string | RegExp): Promise<void> {
    const there = (): boolean => (typeof what === "string" ? this.scrolled.includes(what) : what.test(this.scrolled));
    await this.#until(there, String(what));
  }

  async hides(what: string): Promise<void> {
    await this.#until(() => !this.screen.includes(what), `a screen without ${what}`);
  }

  /** Types the keys in the moment in which the text comes: whoever asks must be ready by then. */
  async type(keys: string, after?: string | RegExp): Promise<void> {
    if (after !== undefined) await this.shows(after);
    this.#process.write(keys);
  }

  resize({ cols, rows }: Size): void {
    this.#process.resize(cols, rows);
    this.#emulator.resize(cols, rows);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#process.kill("SIGHUP");
    await this.exitCode;
    this.#emulator.dispose();
  }

  #text(from: number): string {
    const { active } = this.#emulator.buffer;
    const lines: string[] = [];
    for (let y = from; y < active.length; y++) lines.push(active.getLine(y)?.translateToString(true) ?? "");
    return lines.join("\n").trimEnd();
  }

  async #until(condition: () => boolean, what: string): Promise<void> {
    const came = Promise.withResolvers<void>();
    const limit = setTimeout(
      () => came.reject(new Error(`${what} never came; on the screen:\n${this.scrolled}`)),
      LIMIT_MS,
    );
    const look = (): void => {
      if (condition()) came.resolve();
    };
    this.#changed.add(look);
    look();
    await came.promise.finally(() => clearTimeout(limit));
    this.#changed.delete(look);
  }
}

function cellsOf(line: ReturnType<xterm.Terminal["buffer"]["active"]["getLine"]>): Cell[] {
  if (line === undefined) return [];
  return Array.from({ length: line.length }, (_, x) => line.getCell(x)).flatMap((cell) => {
    // The second half of a wide character has no width.
    if (cell === undefined || cell.getWidth() === 0) return [];
    return {
      text: cell.getChars() || " ",
      width: cell.getWidth(),
      colour: cell.isFgPalette() ? cell.getFgColor() : undefined,
      bold: cell.isBold() !== 0,
      dim: cell.isDim() !== 0,
      inverse: cell.isInverse() !== 0,
    };
  });
}
