import type { CommandCall } from "../../commands/command.ts";
import type { Connection } from "../../connection/connect.ts";
import type { ImportFile, Survey } from "../reading/import-file.ts";
import type { OpenImport } from "./open-import.ts";
import type { ImportOptions } from "./options.ts";

/** What an import works with, once its file is read and its past is known. */
export interface ImportJob {
  readonly connection: Connection;
  readonly call: CommandCall;
  readonly options: ImportOptions;
  readonly file: ImportFile;
  readonly survey: Survey;
  readonly open: OpenImport;
  /** Aborted when somebody wants it to end. */
  readonly signal: AbortSignal;
}
