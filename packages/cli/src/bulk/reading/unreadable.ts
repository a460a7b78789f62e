import { exitCodes } from "../../exit-codes.ts";
import { CliFailure } from "../../failures/cli-failure.ts";

/** Exit 1: the file can't be read as what it should be. Found out before anything is changed. */
export function unreadable(name: string, why: string, hint: string): CliFailure {
  return new CliFailure("file_unreadable", exitCodes.failed, `${name}: ${why}`, hint);
}
