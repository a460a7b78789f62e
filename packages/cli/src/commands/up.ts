import { type Command, InvalidArgumentError, Option } from "commander";
import type { UpOptions } from "../local-shop/up.ts";
import type { CommandCall, CommandModule } from "./command.ts";
import { exampleText } from "./shop-command.ts";

/** The original system's ports. */
const defaultPorts = { user: 5001, order: 5000 };

export const command: CommandModule = {
  configure(command: Command) {
    command
      .option("--demo", "fill an empty shop with Northwind: 91 users, 77 products, 2,155 orders")
      .option("--detach", "leave it in the background; `shop down` ends it")
      .option("--no-console", "do not open the console on a terminal")
      .option("--user-port <port>", "where the user-service listens; 0: any free port", port, defaultPorts.user)
      .option("--order-port <port>", "where the order-service listens; 0: any free port", port, defaultPorts.order)
      .option("--data <folder>", "the data folder (SHOP_DATA_DIR; default: .shop in the checkout)", folder)
      .option("--json", "print where it is as JSON")
      .addOption(new Option("--supervisor", "be what --detach leaves in the background").hideHelp())
      .addHelpText("before", exampleText(examples))
      .addHelpText("after", moreHelp);
  },
  async run(call) {
    const { up } = await import("../local-shop/up.ts");
    return up(optionsOf(call), call.terminal);
  },
};

const examples = [
  ["shop up", "start both services, until Ctrl-C"],
  ["shop up --demo --detach", "start a shop with something in it in the background"],
  ["shop up --data /srv/shop --user-port 0 --order-port 0", "another one beside it"],
] as const;

const moreHelp = `
Prints two lines on stdout when both services are ready, each with the name of a service and its URL; all else goes to stderr.
A service that dies is started again, while the other one goes on. Environment variables (DATABASE_URL, HOST, LOG_LEVEL,
SHOP_OPERATOR_KEY …) are handed on to the services.

Ends with exit code 0 after SIGTERM or \`shop down\`, 130 after Ctrl-C, 1 when a service can't start, 5 when a shop runs in the
data folder already.`;

function optionsOf({ options }: CommandCall): UpOptions {
  return {
    demo: options.demo === true,
    mode: options.supervisor === true ? "supervisor" : options.detach === true ? "detach" : "foreground",
    ports: { "user-service": Number(options.userPort), "order-service": Number(options.orderPort) },
    data: typeof options.data === "string" ? options.data : undefined,
    json: options.json === true,
    console: options.console !== false,
  };
}

function port(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError("It must be a port, from 0 to 65535.");
}

export function folder(text: string): string {
  if (text.trim() !== "") return text;
  throw new InvalidArgumentError("It must be a folder.");
}
