import type { Listing, Order } from "@shop/sdk";
import type { Connection } from "../../connection/connect.ts";
import { findProductId, findUserId } from "../../connection/find-things.ts";
import { listQuery, printPages, withListOptions } from "../../input/list-options.ts";
import { given, optional } from "../../input/required.ts";
import { orderColumns } from "../../output/columns.ts";
import type { CommandCall } from "../command.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => {
    command
      .option("--user <user>", "only this user's: id or name (default: all; your own, when logged in as a customer)")
      .option("--product <product>", "only of this product: id or SKU")
      .option("--from <date>", "only of this day or later")
      .option("--to <date>", "only of this day or earlier");
    withListOptions(command);
  },
  examples: [
    ["shop orders list --newest --limit 10", "the latest ten"],
    ["shop orders list --user newUser --json", "one user's, as a JSON array"],
  ],
  run: async (connection, call) => {
    await printPages(await orders(connection, call), orderColumns, call);
  },
});

/** A customer's session sees its own orders, which are another operation than the operator's list of all. */
async function orders(connection: Connection, call: CommandCall): Promise<Listing<Order>> {
  const filters = given({ from: optional(call, "from"), to: optional(call, "to") });
  const product = optional(call, "product");
  const user = optional(call, "user");
  const narrowed = product !== undefined || Object.keys(filters).length > 0;
  const user_id = user === undefined ? await ownId(connection) : await findUserId(user, connection);
  if (user_id !== undefined && !narrowed) return connection.shop.orders.listByUser(user_id, listQuery(call));
  const product_id = product === undefined ? undefined : await findProductId(product, connection);
  return connection.shop.orders.list({ ...filters, ...given({ user_id, product_id }), ...listQuery(call) });
}

async function ownId({ shop, credentials }: Connection): Promise<number | undefined> {
  if (credentials?.session === undefined) return undefined;
  const { id, role } = await shop.users.get(credentials.session.user_id);
  return role === "operator" ? undefined : id;
}
