import type { CommandTree } from "../commands/command.ts";
import { plainUrl } from "../contexts/context.ts";
import { usage } from "../failures/cli-failure.ts";

/**
 * Reads `inventory=http://127.0.0.1:5002`, one service each.
 * @param source what they stand in, for the message
 * @throws exit 2 for what names no service, or one that a command has the name of
 */
export function readServices(
  words: readonly string[],
  source: string,
  commands: CommandTree,
): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => readService(word.trim(), source, commands)));
}

function readService(word: string, source: string, commands: CommandTree): [name: string, url: string] {
  const [, name = "", text = ""] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(word) ?? [];
  const url = plainUrl(text);
  if (!/^https?:\/\/[^?#@]+$/.test(url) || !URL.canParse(url)) {
    // What is no URL may be a key that was put into the wrong variable.
    throw usage(
      `${source}: each service is name=URL, the name in small letters, the URL http or https without a name or password in it.`,
      "For example: inventory=http://127.0.0.1:5002",
    );
  }
  if (Object.hasOwn(commands, name) || name === "help" || name === "complete")
    throw usage(`${source}: there is a command ${name}, so no service can have that name.`, "Choose another name.");
  return [name, url];
}

/** The services of the environment. @throws exit 2 when SHOP_SERVICES can't be read */
export function servicesOfEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  commands: CommandTree,
): Readonly<Record<string, string>> {
  const words = (env["SHOP_SERVICES"] ?? "").split(",").filter((word) => word.trim() !== "");
  return readServices(words, "SHOP_SERVICES", commands);
}
