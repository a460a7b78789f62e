import { readFileSync } from "node:fs";
import { type Command, Option } from "commander";
import type { CommandCall } from "../commands/command.ts";
import { inputMissing, usage } from "../failures/cli-failure.ts";
import { askSecret } from "../input/ask-secret.ts";
import { readLine } from "../input/password.ts";
import { optional } from "../input/required.ts";

/** The ways to say who we are in a new context. None of them shows a key in `ps`. */
export function withKeyOptions(command: Command): Command {
  return command
    .option("--api-key-stdin", "read the API key from stdin (the first line)")
    .option("--api-key-file <file>", "read the API key from a file")
    .option("--session", "no key: `shop login` opens a session")
    .addOption(
      new Option("--keep-key <where>", "where to keep it (default: in the keyring, where there is one)").choices([
        "keyring",
        "file",
      ]),
    );
}

/** The key, or `undefined` for sessions. Asked for without an echo on a terminal. @throws exit 6 without one, exit 2 for no key */
export async function readNewKey(call: CommandCall): Promise<string | undefined> {
  const { options, terminal } = call;
  const file = optional(call, "apiKeyFile");
  const ways = [options.apiKeyStdin === true, file !== undefined, options.session === true].filter(Boolean).length;
  if (ways > 1) throw usage("--api-key-stdin, --api-key-file and --session exclude each other.");
  if (options.session === true) return undefined;
  if (options.apiKeyStdin === true) return checked(await readLine(terminal.stdin, "key"));
  if (file !== undefined) return checked(readKeyFrom(file));
  if (!terminal.stdin.isTTY || !terminal.stderr.isTTY)
    throw inputMissing(["--api-key-stdin, --api-key-file or --session"]);
  const typed = (await askSecret("API key (nothing: log in by `shop login`): ", call.terminal)).trim();
  return typed === "" ? undefined : checked(typed);
}

function readKeyFrom(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw usage(`--api-key-file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The message does not repeat it: it is a secret, if a mistyped one. */
function checked(text: string): string {
  const key = text.trim();
  if (/^[\x21-\x7e]{1,1000}$/.test(key)) return key;
  throw usage("An API key is one word of visible ASCII characters, such as shop_key_…");
}
