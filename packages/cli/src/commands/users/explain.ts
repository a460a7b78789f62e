import { findUserId } from "../../connection/find-things.ts";
import { lastEntries, withHistoryOptions } from "../../input/history-options.ts";
import { required } from "../../input/required.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => withHistoryOptions(command.argument("[user]", "id or name; the id of one who is gone")),
  examples: [["shop users explain newUser", "what happened to the account, and what can be done now"]],
  run: async (connection, call) => {
    const { USER } = required({ USER: call.args[0] });
    const [{ userStory }, { printStory }] = await Promise.all([
      import("../../history/tell/stories.ts"),
      import("../../history/tell/print-story.ts"),
    ]);
    const id = await findUserId(USER, connection);
    await printStory(await userStory(connection.shop, id, lastEntries(call)), call);
  },
});
