import { confirm, withConfirmOption } from "../../confirm/confirm.ts";
import { usage } from "../../failures/cli-failure.ts";
import { fill } from "../../form/fill.ts";
import { keyWanted } from "../../form/shop-fields.ts";
import { keyColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => withConfirmOption(command.argument("[key]", "the key's id")),
  examples: [["shop keys remove 2", "it stops working at once"]],
  run: async ({ shop }, call) => {
    const wanted = { KEY: keyWanted(call.args[0], shop) };
    const { KEY } = await fill(call, { title: "Remove an API key", wanted });
    if (!/^[1-9]\d{0,15}$/.test(KEY))
      throw usage(`A key is named by its id, not ${JSON.stringify(KEY)}.`, "`shop keys list` shows the ids.");
    await confirm(call, async () => (await import("../../confirm/consequences.ts")).removingKey(Number(KEY)));
    const key = await shop.keys.remove(Number(KEY));
    await printThing(key, keyColumns, call);
  },
});
