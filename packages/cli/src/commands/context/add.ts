import { Option } from "commander";
import { addContext, type NewContext } from "../../contexts/add-context.ts";
import { type Colour, colours, plainUrl } from "../../contexts/context.ts";
import { readContexts } from "../../contexts/context-file.ts";
import { contextColumns, reportOf } from "../../contexts/describe-context.ts";
import type { KeyPlace } from "../../contexts/kept-keys/kept-keys.ts";
import { readNewKey, withKeyOptions } from "../../contexts/read-new-key.ts";
import { usage } from "../../failures/cli-failure.ts";
import { optional, required } from "../../input/required.ts";
import { printThing } from "../../output/print.ts";
import type { CommandCall } from "../command.ts";
import { settingsCommand } from "../settings-command.ts";

export const command = settingsCommand({
  configure: (command) =>
    withKeyOptions(
      command
        .argument("[name]", "what to call it")
        .option("--user-service-url <url>", "where its user-service is")
        .option("--order-service-url <url>", "where its order-service is"),
    )
      .option("--read-only", "take no changes there, unless `shop unlock` opens it for a while")
      .option("--use", "choose it for the commands that follow")
      .addOption(new Option("--colour <colour>", "of its name before a change").choices(colours))
      .option("--label <text>", "said behind its name before a change")
      .option("--service <name=url>", "another service of this shop, such as inventory; may be repeated", collect, [])
      .option("--replace", "put it in the place of the one of this name")
      .option("--no-check", "do not ask the shop whether it is there and knows the key"),
  examples: [
    [
      "shop context add production --user-service-url https://users.example.com --order-service-url https://orders.example.com --read-only --colour red",
      "asks for the key",
    ],
    [
      'echo "$KEY" | shop context add nightly --user-service-url https://users.example.com --order-service-url https://orders.example.com --api-key-stdin',
      "from a script",
    ],
  ],
  run: async (call) => {
    const context = await addContext(await newContext(call), call);
    const { env } = call.terminal;
    await printThing(reportOf(context, readContexts(env).chosen, env), contextColumns, call);
  },
});

async function newContext(call: CommandCall): Promise<NewContext> {
  const { options } = call;
  const {
    NAME: name,
    "--user-service-url": users,
    "--order-service-url": orders,
  } = required({
    NAME: call.args[0],
    "--user-service-url": optional(call, "userServiceUrl"),
    "--order-service-url": optional(call, "orderServiceUrl"),
  });
  return {
    name,
    userServiceUrl: url(users, "--user-service-url"),
    orderServiceUrl: url(orders, "--order-service-url"),
    readOnly: options.readOnly === true,
    colour: optional(call, "colour") as Colour | undefined,
    label: label(optional(call, "label")),
    services: await services(options.service as readonly string[], call),
    key: await readNewKey(call),
    keepKey: optional(call, "keepKey") as KeyPlace | undefined,
    replace: options.replace === true,
    check: options.check !== false,
    use: options.use === true,
  };
}

const collect = (service: string, before: readonly string[]): readonly string[] => [...before, service];

/** @throws exit 2 for what names no service, or one that a command has the name of */
async function services(words: readonly string[], call: CommandCall): Promise<NewContext["services"]> {
  if (words.length === 0) return undefined;
  const { readServices } = await import("../../services/read-services.ts");
  return readServices(words, "--service", call.commands);
}

function url(text: string, flag: string): string {
  const plain = plainUrl(text);
  if (/^https?:\/\/[^?#@]+$/.test(plain) && URL.canParse(plain)) return plain;
  throw usage(`${flag} must be an http or https URL without a name, password, query or fragment.`);
}

function label(text: string | undefined): string | undefined {
  if (text === undefined || /^\P{Cc}{1,100}$/u.test(text)) return text;
  throw usage("--label must be one line of at most 100 characters.");
}
