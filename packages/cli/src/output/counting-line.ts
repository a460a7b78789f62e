import type { Terminal } from "../commands/command.ts";

/** A line on stderr that is written over and over. */
export interface CountingLine {
  show(text: string): void;
  /** Takes it away. */
  done(): void;
}

const EVERY_MS = 100;

/** For people at a terminal that can write over a line, and who do not have it read to them; else it says nothing. */
export function countingLine({ stderr, env }: Terminal): CountingLine {
  if (!stderr.isTTY || env.TERM === "dumb" || env.ACCESSIBLE === "1")
    return { show: () => undefined, done: () => undefined };
  let shownAt = 0;
  return {
    show(text) {
      const now = performance.now();
      if (now - shownAt < EVERY_MS) return;
      shownAt = now;
      stderr.write(`\r\u001b[K${text.slice(0, Math.max(1, (stderr.columns ?? 80) - 1))}`);
    },
    done() {
      if (shownAt > 0) stderr.write("\r\u001b[K");
    },
  };
}
