import { expect } from "vitest";
import { cliEnvironment, type Ran, runCli } from "../cli/run-cli.ts";
import type { RunningShop } from "../support/running-shop.ts";

/** Many processes one after the other: a limit against hanging, not a measure. */
export const LONG = { timeout: 300_000 };

/** `shop` as this shop's operator, from a script. */
export interface Script {
  readonly env: Readonly<Record<string, string>>;
  /** Words are parted by blanks; '…' keeps them together. */
  run(line: string): Promise<Ran>;
  /** For what must succeed: nothing on stderr, JSON on stdout. */
  json<T>(line: string): Promise<T>;
  /** The error's object of what must fail. */
  failure(line: string): Promise<Readonly<Record<string, unknown>>>;
}

export function scriptOf(shop: RunningShop, token = shop.operatorKey): Script {
  const env = { ...cliEnvironment(shop), SHOP_API_KEY: token };
  const run = (line: string): Promise<Ran> => runCli(words(line), env);
  return {
    env,
    run,
    async json<T>(line: string): Promise<T> {
      const { code, stdout, stderr } = await run(`${line} --json`);
      expect({ line, code, stderr }, stdout).toEqual({ line, code: 0, stderr: "" });
      return JSON.parse(stdout) as T;
    },
    async failure(line) {
      const { code, stderr } = await run(`${line} --json`);
      const { error } = JSON.parse(stderr) as { error: Record<string, unknown> };
      expect(error.exit_code).toBe(code);
      return error;
    },
  };
}

export const words = (line: string): string[] =>
  line.match(/(?:'[^']*'|[^\s'])+/g)?.map((word) => word.replaceAll("'", "")) ?? [];
