import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Terminal } from "../../commands/command.ts";

/** What is asked of the system's keyring, about the secret of one account. */
export type KeyringRequest = { readonly account: string } & (
  | { readonly do: "read" | "forget" }
  | { readonly do: "write"; readonly secret: string }
);

/** What it has now; `null`: nothing. `failed` says why it could not be asked. */
export type KeyringAnswer = { readonly secret: string | null } | { readonly failed: string };

/** A script must not wait for a keyring that nobody unlocks; a person may be asked for a password by it. */
const PATIENCE_MS = { script: 5_000, person: 60_000 };
/** After this it is said what is being waited for. */
const SAY_AFTER_MS = 1_500;

/** Asks the keyring in a process of its own, and gives up when it does not answer in time. */
export async function askKeyring(request: KeyringRequest, { env, stdin, stderr }: Terminal): Promise<KeyringAnswer> {
  const patience = stdin.isTTY && stderr.isTTY ? PATIENCE_MS.person : PATIENCE_MS.script;
  const saying = setTimeout(() => {
    if (stderr.isTTY) stderr.write("shop: waiting for the system's keyring; Ctrl-C stops it.\n");
  }, SAY_AFTER_MS);
  try {
    return await run(request, env, patience);
  } finally {
    clearTimeout(saying);
  }
}

function run(request: KeyringRequest, env: Terminal["env"], patience: number): Promise<KeyringAnswer> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program()], {
      env,
      stdio: ["pipe", "pipe", "ignore"],
      timeout: patience,
      killSignal: "SIGKILL",
    });
    let answer = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
    child.on("error", (error) => resolve({ failed: error.message }));
    child.on("close", (_, signal) => {
      if (signal === "SIGKILL") resolve({ failed: `it did not answer within ${patience / 1000} seconds` });
      else resolve(answerOf(answer));
    });
    // A program that could not start reads nothing.
    child.stdin.on("error", () => undefined);
    child.stdin.end(JSON.stringify(request));
  });
}

function answerOf(text: string): KeyringAnswer {
  try {
    return JSON.parse(text) as KeyringAnswer;
  } catch {
    return { failed: "it can't be used on this system" };
  }
}

/** Beside the bundle that this is part of, or, when this runs from the sources, beside this file. */
function program(): string {
  const places = ["./keyring.js", "../keyring.js", "./keyring-program.ts"];
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((file) => existsSync(file)) ?? "";
}
