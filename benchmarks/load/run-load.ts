import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { LoadOptions, LoadResult } from "./request.ts";

const client = fileURLToPath(new URL("./client.ts", import.meta.url));

/** Runs the load in a process of its own. @throws when a reply was not 200: what is fast and wrong is not measured */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const { stdout } = await promisify(execFile)(process.execPath, [client, JSON.stringify(options)]);
  const result = JSON.parse(stdout) as LoadResult;
  if (result.failures > 0) throw new Error(`${result.failures} of the replies were not 200: ${result.firstFailure}`);
  return result;
}

export const perSecond = ({ requests, seconds }: LoadResult): number => requests / seconds;
