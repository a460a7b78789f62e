import { findProductId } from "../../connection/find-things.ts";
import { lastEntries, withHistoryOptions } from "../../input/history-options.ts";
import { required } from "../../input/required.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => withHistoryOptions(command.argument("[product]", "id or SKU; the id of one that is gone")),
  examples: [
    ["shop products explain NW-001", "how its stock came to be what it is"],
    ["shop products explain NW-001 --last 5", "the five latest changes; orders in a row are one"],
  ],
  run: async (connection, call) => {
    const { PRODUCT } = required({ PRODUCT: call.args[0] });
    const [{ productStory }, { printStory }] = await Promise.all([
      import("../../history/tell/stories.ts"),
      import("../../history/tell/print-story.ts"),
    ]);
    const id = await findProductId(PRODUCT, connection);
    await printStory(await productStory(connection.shop, id, lastEntries(call)), call);
  },
});
