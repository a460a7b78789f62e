import { createInterface, type Interface } from "node:readline";
import { shellWords } from "../../command-line/shell-line.ts";
import type { Terminal } from "../../commands/command.ts";
import { connect } from "../../connection/connect.ts";
import { type ExitCode, exitCodes } from "../../exit-codes.ts";
import { Commands } from "../runtime/commands.ts";
import { placeOf } from "../runtime/place-of.ts";
import { failureOf } from "../shop/failure-of.ts";
import { farewell } from "../terminal/farewell.ts";
import { PlainShop } from "./plain-shop.ts";

/**
 * The console in plain lines (ACCESSIBLE=1): it prints, asks, and reads a line. Nothing on the screen is ever drawn again,
 * so that a screen reader says each thing once.
 */
export async function runPlain(terminal: Terminal): Promise<ExitCode> {
  const { stdin, stdout, env } = terminal;
  const say = (line: string): void => void stdout.write(`${line}\n`);
  await using connection = await connect({ options: {}, terminal });
  const shop = new PlainShop(connection, say);
  const commands = new Commands(env);
  const lines = createInterface({ input: stdin, output: stdout, terminal: true });
  // By an iterator, which keeps what is typed while something is still being answered.
  const typed = lines[Symbol.asyncIterator]();
  const interrupted = interruptionOf(lines);
  const place = placeOf(connection);
  say(`shop, ${place.name}, ${place.as}.${place.readOnly === undefined ? "" : ` ${place.readOnly}`}`);
  await shop.answer("1");
  try {
    for (;;) {
      lines.setPrompt(`${shop.question} `);
      lines.prompt();
      const next = await Promise.race([typed.next(), interrupted]);
      if (next === undefined || next.done === true) return exitCodes.interrupted;
      const line = next.value.trim();
      if (line === "q" || line === "quit") break;
      if (line.startsWith(":")) await run(commands, line.slice(1), stdout);
      else await shop.answer(line).catch((error: unknown) => say(textOf(error)));
    }
    say(farewell(connection, env));
    return exitCodes.ok;
  } finally {
    lines.close();
    commands.stopAll();
  }
}

/** Ctrl-C, and whoever ends it from outside. Ctrl-D, and a terminal that is gone, end the lines. */
function interruptionOf(lines: Interface): Promise<undefined> {
  return new Promise((resolve) => {
    lines.once("SIGINT", () => resolve(undefined));
    for (const name of ["SIGTERM", "SIGHUP"] as const) process.once(name, () => resolve(undefined));
  });
}

async function run(commands: Commands, line: string, stdout: NodeJS.WriteStream): Promise<void> {
  try {
    const words = shellWords(line);
    const exitCode = await commands.run(0, words[0] === "shop" ? words.slice(1) : words, stdout.columns, (text) =>
      stdout.write(text),
    );
    if (exitCode !== 0) stdout.write(`It ended with exit code ${exitCode}.\n`);
  } catch (error) {
    stdout.write(`${textOf(error)}\n`);
  }
}

function textOf(error: unknown): string {
  const { message, hint } = failureOf(error);
  return [message, hint].filter((part) => part !== undefined).join(" ");
}
