import { lastEntries, withHistoryOptions } from "../input/history-options.ts";
import { required } from "../input/required.ts";
import { shopCommand } from "./shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) =>
    withHistoryOptions(command.argument("[request]", "the request id of an error message, or of the journal")),
  examples: [["shop why 019ab4c1-3f02-7c55-9d0c-2f6a8f3b7c11", "what that call did"]],
  run: async ({ shop }, call) => {
    const { REQUEST } = required({ REQUEST: call.args[0] });
    const [{ requestStory }, { printStory }] = await Promise.all([
      import("../history/tell/stories.ts"),
      import("../history/tell/print-story.ts"),
    ]);
    await printStory(await requestStory(shop, REQUEST, lastEntries(call)), call, NOTHING);
  },
});

const NOTHING = `It is not in the journal, which has every change that was made. So it only read, or it was refused (the error said why),
  or it repeated an earlier call under the same idempotency key and got that one's reply, or it never reached this shop.
  The services' logs have every call that did, under the same id.`;
