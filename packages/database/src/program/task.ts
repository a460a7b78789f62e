import type { DatabaseUrl } from "../database-url.ts";
import type { ToldFailure } from "./failure.ts";

/** What the program was told to do, with every path absolute. */
export type Task =
  | { readonly command: "backup"; readonly database: DatabaseUrl; readonly file: string; readonly force: boolean }
  | {
      readonly command: "restore";
      readonly database: DatabaseUrl;
      readonly file: string;
      readonly force: boolean;
      /** Where the shop's `operator.key` lies. */
      readonly dataDir: string;
    }
  | { readonly command: "check"; readonly database: DatabaseUrl }
  | {
      readonly command: "copy";
      readonly from: DatabaseUrl;
      readonly to: DatabaseUrl;
      /** Whether tables that are not the shop's own may stay behind. */
      readonly withoutOthers: boolean;
    }
  | {
      readonly command: "key";
      readonly database: DatabaseUrl;
      readonly name: string;
      readonly file: string | undefined;
      readonly force: boolean;
    }
  | { readonly command: "migrate"; readonly database: DatabaseUrl; readonly check: boolean };

/** The task of one command. */
export type TaskOf<Command extends Task["command"]> = Extract<Task, { command: Command }>;

/** How a task that did its work ends. */
export interface Outcome {
  /** What the command prints, plain data. */
  readonly result: object;
  /** 0 unless it found what its exit code is to tell. */
  readonly exitCode: number;
}

/** What the thread that works tells the thread that talks; and, over the channel of a parent process, what that is told. */
export type TaskMessage =
  /** How far it has come, in words. */
  | { readonly progress: string }
  /** Something a person should know that is no failure. */
  | { readonly notice: string }
  /** Files that are in the way when the program is broken off here. */
  | { readonly temporary: readonly string[] }
  | { readonly outcome: Outcome }
  | { readonly failure: ToldFailure };

/** What a task may say while it works. */
export interface Teller {
  progress(text: string): void;
  notice(text: string): void;
  /** From here on these files are removed when the program is broken off; an empty list: none any more. */
  temporary(files: readonly string[]): void;
}
