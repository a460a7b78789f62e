import type { Terminal } from "../commands/command.ts";

/** What is typed to call this program: `shop`, or `./shop` in a checkout, whose launcher says so. */
export function programName(env: Terminal["env"]): string {
  const said = env.SHOP_COMMAND;
  return said !== undefined && /^\.\.?\/[\w./-]*$/.test(said) ? said : "shop";
}

/** A command line, `shop orders list`, as it is typed here. */
export function asTypedHere(line: string, env: Terminal["env"]): string {
  return line.replace(/^shop(?= |$)/, programName(env));
}
