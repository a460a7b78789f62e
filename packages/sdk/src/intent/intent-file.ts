import type { OperationName } from "../contract.ts";
import { type Entry, type Head, readEntries, writeEntry, writeHead } from "./entries.ts";
import { crypto, fs, path } from "./node.ts";

/** A change that the script is about to make, or has made. */
export interface Step {
  readonly key: string;
  /** The reply to it; `undefined`: not known to have been made. */
  readonly reply: unknown;
}

/** What a step is, in whichever run. */
export interface Intended {
  readonly operation: OperationName;
  readonly path: unknown;
  readonly body: unknown;
  readonly ifMatch: unknown;
}

/** For as long as the services keep a key, less what clocks may differ by. */
const keysLast = 23.5 * 3_600_000;

/** Where a script has written down what it is about to do. */
export class IntentFile {
  readonly #file: string;
  readonly #head: Head;
  readonly #entries: Map<string, Entry>;
  /** How often each change was intended in this run: the second of two that are alike is another one. */
  readonly #seen = new Map<string, number>();
  readonly #met = new Set<string>();

  private constructor(file: string, head: Head, entries: Map<string, Entry>) {
    this.#file = file;
    this.#head = head;
    this.#entries = entries;
  }

  /** Begins the file, or goes on with one that an earlier run has left. @throws Error that says what to do */
  static async open(file: string, about: Pick<Head, "services" | "caller">): Promise<IntentFile> {
    const whole = path().resolve(file);
    await begin(whole, { intent: crypto().randomUUID(), at: new Date().toISOString(), ...about });
    const { head, entries } = await readEntries(whole);
    for (const name of ["services", "caller"] as const) {
      if (head[name] === about[name]) continue;
      const [then, now] = [head[name], about[name]];
      throw new Error(
        `${whole} was begun ${name === "caller" ? "by" : "at"} ${then}, and not ${now}: the keys in it hold there only`,
      );
    }
    return new IntentFile(whole, head, entries);
  }

  /** Writes the change down, unless that was done before. It is on the disk when this resolves. */
  async intend(intended: Intended, ownKey: string | undefined): Promise<Step> {
    const what = canonical(intended);
    const count = (this.#seen.get(what) ?? 0) + 1;
    this.#seen.set(what, count);
    // The same in every run, and in two that run at once.
    const key =
      ownKey ?? crypto().createHash("sha256").update(`${this.#head.intent} ${count} ${what}`).digest("base64url");
    this.#met.add(key);
    const before = this.#entries.get(key);
    if (before?.reply !== undefined) return { key, reply: before.reply };
    if (before !== undefined) this.#checkAge(before);
    const entry = {
      key,
      operation: intended.operation,
      at: new Date().toISOString(),
      what: JSON.parse(what) as unknown,
    };
    if (before === undefined) await this.#write(entry).catch(this.#finished);
    return { key, reply: undefined };
  }

  /** Writes down that it was made. */
  async made({ key }: Step, reply: unknown): Promise<void> {
    // Without the file another run of the same has come to its end, and nobody will ask.
    await this.#write({ key, reply }).catch(unlessGone);
  }

  /** The script is done: the next run begins anew. @throws Error when a change of an earlier run was not met again */
  async finish(): Promise<void> {
    const open = [...this.#entries.values()].filter(({ key, reply }) => reply === undefined && !this.#met.has(key));
    if (open.length === 0) return await fs().rm(this.#file, { force: true });
    const [first] = open;
    throw new Error(
      `${open.length} of what an earlier run was about to do, this one did not do: ${first?.operation} of ${first?.at} ` +
        `(key ${first?.key}). Whether it was made is not known. Look at it in ${this.#file}, then remove the file.`,
    );
  }

  async #write(entry: Entry): Promise<void> {
    this.#entries.set(entry.key, { ...this.#entries.get(entry.key), ...entry });
    await writeEntry(this.#file, entry);
  }

  #finished = (error: unknown): never => {
    unlessGone(error);
    throw new Error(`${this.#file} is gone: another run of this script has come to its end. Nothing more was sent`);
  };

  #checkAge({ key, operation, at = "" }: Entry): void {
    if (Date.now() - Date.parse(at) < keysLast) return;
    throw new Error(
      `${this.#file} has a ${operation} of ${at} (key ${key}) of which it is not known whether it was made, and the services ` +
        "keep a key for 24 hours: to send it again could make it twice. Look whether it is there, then remove the file.",
    );
  }
}

/** @throws what it was given, unless that says that the file is not there any more */
function unlessGone(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
}

/** In one step, or not at all: of two runs that begin at once, both go on with the file of one. */
async function begin(file: string, head: Head): Promise<void> {
  const own = `${file}.${head.intent}`;
  await writeHead(own, head);
  try {
    await fs().link(own, file);
    await syncFolder(path().dirname(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await fs().rm(own, { force: true });
  }
}

/** So that a power cut does not take the new name away. */
async function syncFolder(folder: string): Promise<void> {
  if (globalThis.process.platform === "win32") return; // It opens no folders, and needs no such thing.
  const handle = await fs().open(folder);
  await handle.sync().finally(() => handle.close());
}

/** JSON with sorted names and without passwords: the file is read by people. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (name, member: unknown) => {
    if (name === "password") return "(not kept)";
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
