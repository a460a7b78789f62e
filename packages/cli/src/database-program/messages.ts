import type { ExitCode } from "../exit-codes.ts";

/** What the program sends over its channel, as `packages/database/src/program/task.ts` has it. */
export type DatabaseMessage =
  | { readonly progress: string }
  | { readonly notice: string }
  | { readonly outcome: { readonly result: object; readonly exitCode: ExitCode } }
  | { readonly failure: DatabaseFailure };

export interface DatabaseFailure {
  readonly code: string;
  readonly exit_code: ExitCode;
  readonly message: string;
  readonly hint?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Only where the failure is a defect. */
  readonly stack?: string;
}

export type DatabaseOutcome = Extract<DatabaseMessage, { readonly outcome: unknown }>["outcome"];
