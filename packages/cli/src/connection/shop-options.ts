import { type Command, InvalidArgumentError } from "commander";
import { withOutputOptions } from "../output/format.ts";

/** The flags of every command that calls the shop. */
export function withShopOptions(command: Command): Command {
  return withOutputOptions(command)
    .optionsGroup("Connection:")
    .option(
      "--context <name>",
      "the shop of this name (SHOP_CONTEXT); `shop context list` shows them, `local` is this machine's",
    )
    .option("--user-service-url <url>", "where the user-service is (SHOP_USER_SERVICE_URL)")
    .option("--order-service-url <url>", "where the order-service is (SHOP_ORDER_SERVICE_URL)")
    .option("--api-key-file <file>", "a file with the API key to use")
    .option("--api-key <key>", "the API key to use; it shows in `ps`, so prefer SHOP_API_KEY or --api-key-file")
    .option("--timeout <seconds>", "how long a call may take", seconds);
}

/** A change can be repeated safely under its own key, and made to depend on what was last seen. */
export function withChangeOptions(command: Command, { versioned }: { readonly versioned: boolean }): Command {
  command.option(
    "--idempotency-key <key>",
    "repeat a change safely: the same key is carried out once (default: a new one)",
  );
  return versioned ? command.option("--if-version <n>", "only if it still has this version", wholeNumber) : command;
}

export function wholeNumber(text: string): number {
  if (/^-?\d{1,16}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number.");
}

/** `--unit-price 1800`: the contract's minor units, so that no rounding is ever in between. */
export function minorUnits(text: string): number {
  if (/^\d{1,16}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It is in minor units of the currency, a whole number: 1800 for 18.00 USD.");
}

function seconds(text: string): number {
  const value = Number(text);
  if (value > 0 && value <= 86_400) return value;
  throw new InvalidArgumentError("It must be a number of seconds.");
}
