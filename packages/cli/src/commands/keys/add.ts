import { fill } from "../../form/fill.ts";
import { textWanted } from "../../form/shop-fields.ts";
import { optional } from "../../input/required.ts";
import { keyColumns } from "../../output/columns.ts";
import { printThing } from "../../output/print.ts";
import { shopCommand } from "../shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) => command.option("--name <name>", "what the key is for"),
  examples: [['shop keys add --name "nightly report"', "shows the key, this once"]],
  run: async ({ shop }, call) => {
    const wanted = { "--name": textWanted(optional(call, "name"), "Name", "what it is for") };
    const { "--name": name } = await fill(call, { title: "Make an API key", wanted });
    const key = await shop.keys.add({ name });
    const columns = [...keyColumns, { title: "KEY", value: () => key.token }];
    await printThing(key, columns, call);
    call.terminal.stderr.write("shop: keep the key now; it is shown this once, and only its hash is stored.\n");
  },
});
