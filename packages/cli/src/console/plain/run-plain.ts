import { createInterface, type Interface } from "node:readline";
import { shellWords } from "../../command-line/shell-line.ts";
import type { Terminal } from "../../commands/command.ts";
import { connect } from "../../connection/connect.ts";
import { type ExitCode, exitCodes } from "../../exit-codes.ts";
import { Commands } from "../runtime/commands.ts";
import { placeOf } from "../runtime/place-of.ts";
import { SessionRecording } from "../runtime/session-recording.ts";
import { failureText } from "../shop/failure-of.ts";
import { recordsHere } from "../state/record-words.ts";
import { farewell } from "../terminal/farewell.ts";
import { whenOpenerIsGone } from "../terminal/opener.ts";
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
  using recording = new SessionRecording(terminal, say);
  const commands = new Commands(() => recording.env);
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
      if (line.startsWith(":")) await run(line.slice(1), { commands, recording, stdout });
      else await shop.answer(line).catch((error: unknown) => say(failureText(error)));
    }
    say(farewell(connection, env));
    return exitCodes.ok;
  } finally {
    const recorded = await recording.endWithConsole();
    if (recorded !== "") say(recorded);
    lines.close();
    commands.stopAll();
  }
}

/** Ctrl-C, and whoever ends it from outside. Ctrl-D, and a terminal that is gone, end the lines. */
function interruptionOf(lines: Interface): Promise<undefined> {
  return new Promise((resolve) => {
    lines.once("SIGINT", () => resolve(undefined));
    for (const name of ["SIGTERM", "SIGHUP"] as const) process.once(name, () => resolve(undefined));
    whenOpenerIsGone(() => resolve(undefined));
  });
}

interface Around {
  readonly commands: Commands;
  readonly recording: SessionRecording;
  readonly stdout: NodeJS.WriteStream;
}

async function run(line: string, { commands, recording, stdout }: Around): Promise<void> {
  try {
    const typed = shellWords(line);
    const words = typed[0] === "shop" ? typed.slice(1) : typed;
    if (recordsHere(words)) return void stdout.write(`${await recording.order(words)}\n`);
    const exitCode = await commands.run(0, words, stdout.columns, (text) => stdout.write(text));
    if (exitCode !== 0) stdout.write(`It ended with exit code ${exitCode}.\n`);
  } catch (error) {
    stdout.write(`${failureText(error)}\n`);
  }
}
