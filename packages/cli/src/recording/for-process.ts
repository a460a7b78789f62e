import { Recorder } from "./recorder.ts";

/** The variable that names the log while a session is being recorded, and the one that tells which step of a replay this is. */
export const RECORDING = "SHOP_RECORDING";
export const STEP = "SHOP_STEP";

/** The recorder of this process's one command. */
export function recorderFor({ env, stderr }: NodeJS.Process): Recorder {
  return new Recorder(env[RECORDING] ?? "", (text) => void stderr.write(`shop: ${text}\n`), env[STEP]);
}
