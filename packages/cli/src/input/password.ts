import type { Command } from "commander";
import type { CommandCall } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import type { Wanted } from "../form/fill.ts";

/** The ways to give a password. Only the last one of them is unsafe, and says so. */
export function withPasswordOptions(command: Command): Command {
  return command
    .option("--password-stdin", "read the password from stdin (the first line)")
    .option(
      "--password [password]",
      "the password; on the command line it shows in `ps`, so leave the value out to be asked for it",
    );
}

/** The password as a form asks for it, given by `--password-stdin` or `--password VALUE`. A new one is asked for twice. */
export async function passwordWanted(call: CommandCall, { isNew }: { readonly isNew: boolean }): Promise<Wanted> {
  return { given: await givenPassword(call), label: "Password", kind: "secret", again: isNew };
}

async function givenPassword({ options, terminal }: CommandCall): Promise<string | undefined> {
  if (options.passwordStdin === true) return readLine(terminal.stdin, "password");
  if (typeof options.password !== "string") return undefined;
  terminal.stderr.write(
    "shop: a password on the command line shows in `ps` and in the history; --password-stdin does not.\n",
  );
  return options.password;
}

/** Whether a password was given or asked for by a flag. */
export function passwordAsked({ options }: CommandCall): boolean {
  return options.passwordStdin === true || options.password !== undefined;
}

/**
 * The first line of stdin: a secret that a script hands over.
 * @throws exit 6 when there is none
 */
export async function readLine(stdin: NodeJS.ReadStream, what: string): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    length += bytes.length;
    if (bytes.includes(10) || length > 64 * 1024) break;
  }
  const line = Buffer.concat(chunks).toString("utf8").split(/\r?\n/, 1)[0] ?? "";
  if (line === "") throw new CliFailure("input_missing", exitCodes.inputMissing, `There is no ${what} on stdin.`);
  return line;
}
