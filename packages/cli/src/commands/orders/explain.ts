import { lastEntries, withHistoryOptions } from "../../input/history-options.ts";
import { orderId } from "../../input/order-id.ts";
import { required } from "../../input/required.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => withHistoryOptions(command.argument("[order]", "the order's id, also of a cancelled one")),
  examples: [
    ["shop orders explain 12", "who did what, where its units went, and what can be done now"],
    ["shop orders explain 12 --json history", "the same for a script"],
  ],
  run: async ({ shop }, call) => {
    const { ORDER } = required({ ORDER: call.args[0] });
    const [{ orderStory }, { printStory }] = await Promise.all([
      import("../../history/tell/stories.ts"),
      import("../../history/tell/print-story.ts"),
    ]);
    await printStory(await orderStory(shop, orderId(ORDER), lastEntries(call)), call);
  },
});
