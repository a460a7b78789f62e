import type { Command } from "commander";
import type { CommandCall } from "../commands/command.ts";
import { withConfirmOption } from "../confirm/confirm.ts";
import { usage } from "../failures/cli-failure.ts";
import { optional } from "../input/required.ts";

/** The flags of a change that can be made to all rows that fit. */
export function withWhereOptions(command: Command, fields: string): Command {
  return withConfirmOption(command)
    .option("--where <conditions>", "all that fit, instead of one: 'user=Ana and date<2024-01-01'")
    .option("--plan <file>", "with --where: write what would be done, for `shop apply`, and do nothing")
    .addHelpText(
      "after",
      `\n--where: FIELD OPERATOR VALUE, joined by and. Operators: = != < <= > >= ~ (begins with). Fields: ${fields}.`,
    );
}

/**
 * The conditions, when there are any.
 * @throws exit 2 when one thing is named besides, or what is of one change only
 */
export function whereOf(call: CommandCall): string | undefined {
  const where = optional(call, "where");
  if (where === undefined) {
    if (call.options.plan !== undefined) throw usage("--plan goes with --where.", "It plans changes of many rows.");
    return undefined;
  }
  if (call.args[0] !== undefined)
    throw usage(`--where and ${call.args[0]} exclude each other.`, "Name one, or all that fit.");
  for (const [option, flag] of ONE_ONLY)
    if (call.options[option] !== undefined)
      throw usage(`${flag} is of one change; with --where every row has its own.`);
  return where;
}

const ONE_ONLY = [
  ["idempotencyKey", "--idempotency-key"],
  ["ifVersion", "--if-version"],
  ["expected", "--expected"],
] as const;

export const ORDER_WHERE =
  "id, user, product (name and SKU, or ids), user_id, product_id, quantity, date, unit_price, currency, total, version, created_at, updated_at";
export const PRODUCT_WHERE = "id, sku, name, unit_price, currency, stock, version, created_at, updated_at";
