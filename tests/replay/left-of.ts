import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { cliMain } from "../cli/run-cli.ts";

/** What a command has left behind that was given this folder for temporary files: files, and processes that still know it. */
export function leftOf(folder: string): string[] {
  return [...readdirSync(folder), ...processesWith(folder)];
}

/** Only Linux shows the environment of a process. */
function processesWith(text: string): string[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && environmentOf(pid).includes(text));
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8");
  } catch {
    return "";
  }
}

/** Runs `shop`, and sends it a signal when it has said something on stderr. */
export async function endedWith(
  signal: NodeJS.Signals,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  after: string,
): Promise<{ readonly code: number | null; readonly stderr: string }> {
  const child = spawn(process.execPath, [cliMain, ...args], { env, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  let sent = false;
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
    if (!sent && stderr.includes(after)) sent = child.kill(signal);
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, stderr };
}
