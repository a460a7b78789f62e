import { write, writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Lines are kept until there are this many characters of them, or for this long. */
const batchLength = 4096;
const waitMs = 200;
/** When nobody takes the lines any more, further ones are dropped rather than kept until memory is full. */
const mostKept = 8 * 1024 * 1024;
/** One write takes about this many characters at most, so that making it ready takes no long time either. */
const mostAtOnce = 256 * 1024;
const retryMs = 20;
/** Where a write does not wait for its reader but says that it is busy: how often it is tried before giving up. */
const syncRetries = 50;
/** For how long the end of a write that is under way is waited for, so that lines stay in their order. */
const inOrderMs = 100;

/** Those that have something left to write, for the end of the process. */
const unwritten = new Set<BufferedOutput>();
let atExit: (() => void) | undefined;

/**
 * Lines to a file descriptor, in batches and beside the work: a reader that is slow, or has stopped reading, holds
 * nothing up. What is not written when the process ends is written then, by `flushSync`. A reader that is gone makes
 * it drop everything. (sonic-boom, which pino would use, never returns from `flushSync` in that case.)
 */
export class BufferedOutput {
  readonly #fd: number;
  #lines: string[] = [];
  #length = 0;
  #dropped = 0;
  #timer: NodeJS.Timeout | undefined;
  /** What is being written, or waits to be tried again. */
  #batch: Buffer | undefined;
  #underWay = false;
  #gone = false;

  constructor(fd: number) {
    this.#fd = fd;
  }

  write(line: string): void {
    if (this.#gone) return;
    if (this.#length > mostKept) {
      this.#dropped += 1;
      return;
    }
    this.#lines.push(line);
    this.#length += line.length;
    remember(this);
    if (this.#length >= batchLength) this.#begin();
    else this.#timer ??= setTimeout(() => this.#begin(), waitMs).unref();
  }

  /**
   * Resolves to whether everything is written, or its reader gone, within `withinMs`. If not, the reader has stopped
   * reading, and `process.exit` would wait for it, too: the system ends no process whose write is under way.
   */
  async written(withinMs: number): Promise<boolean> {
    const deadline = performance.now() + withinMs;
    this.#begin();
    while (this.#batch !== undefined || this.#length > 0) {
      if (performance.now() > deadline) return false;
      await pause(1);
    }
    return true;
  }

  /** Returns when everything is written, or its reader gone. Waits for a reader that has stopped reading. */
  flushSync(): void {
    if (this.#underWay) sleep(inOrderMs);
    else if (this.#batch !== undefined) this.#writeSync(this.#batch);
    if (!this.#underWay) this.#batch = undefined;
    while (this.#length > 0) this.#writeSync(this.#take());
    unwritten.delete(this);
  }

  /** The next lines to be written, empty when there are none. */
  #take(): Buffer {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    let count = 0;
    let length = 0;
    while (count < this.#lines.length && length < mostAtOnce) {
      length += this.#lines[count]?.length ?? 0;
      count += 1;
    }
    const batch = this.#lines.splice(0, count);
    this.#length -= length;
    if (this.#dropped > 0 && this.#lines.length === 0) {
      batch.push(`{"level":"warn","msg":"${this.#dropped} log lines were dropped"}\n`);
      this.#dropped = 0;
    }
    return Buffer.from(batch.join(""));
  }

  #begin(): void {
    if (this.#batch === undefined && this.#length > 0) this.#write(this.#take());
  }

  #write(batch: Buffer): void {
    this.#batch = batch;
    this.#underWay = true;
    write(this.#fd, batch, (error, written) => {
      this.#underWay = false;
      if (error === null) this.#goOn(batch.subarray(written));
      else if (isBusy(error)) setTimeout(() => this.#batch === batch && this.#write(batch), retryMs).unref();
      else this.#giveUp();
    });
  }

  #goOn(rest: Buffer): void {
    if (rest.byteLength > 0) this.#write(rest);
    else {
      this.#batch = undefined;
      if (this.#length > 0) this.#begin();
      else unwritten.delete(this);
    }
  }

  #writeSync(batch: Buffer): void {
    let rest = batch;
    for (let tries = 0; rest.byteLength > 0 && !this.#gone; tries += 1) {
      if (tries > syncRetries) this.#giveUp();
      try {
        rest = rest.subarray(writeSync(this.#fd, rest));
      } catch (error) {
        if (isBusy(error)) sleep(retryMs);
        else this.#giveUp();
      }
    }
  }

  #giveUp(): void {
    this.#gone = true;
    this.#batch = undefined;
    this.#lines = [];
    this.#length = 0;
    unwritten.delete(this);
  }
}

function remember(output: BufferedOutput): void {
  unwritten.add(output);
  if (atExit !== undefined) return;
  atExit = () => {
    for (const each of unwritten) each.flushSync();
  };
  process.on("exit", atExit);
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EAGAIN" || error.code === "EBUSY");
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
