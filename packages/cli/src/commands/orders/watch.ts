import { findProductId, findUserId } from "../../connection/find-things.ts";
import { given, optional, optionalNumber } from "../../input/required.ts";
import { withWatchOptions } from "../../input/watch-options.ts";
import { followEvents } from "../../watch/follow-events.ts";
import { isAbout, orderEventColumns } from "../../watch/order-events.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => {
    withWatchOptions(command)
      .option("--user <user>", "only this user's orders: id or name")
      .option("--product <product>", "only orders of this product: id or SKU");
  },
  examples: [
    ["shop orders watch", "every order as it is placed, changed or cancelled, until Ctrl-C"],
    ["shop orders watch --product NW-001 --after 0 --limit 1", "the first one of a product"],
  ],
  run: async (connection, call) => {
    const [user, product] = [optional(call, "user"), optional(call, "product")];
    const user_id = user === undefined ? undefined : await findUserId(user, connection);
    const product_id = product === undefined ? undefined : await findProductId(product, connection);
    const query = { subject_kind: "order" as const, ...given({ after: optionalNumber(call, "after") }) };
    const accepts = isAbout(given({ user_id, product_id }));
    await followEvents(connection.shop, { ...query, accepts }, orderEventColumns, call);
    return undefined;
  },
});
