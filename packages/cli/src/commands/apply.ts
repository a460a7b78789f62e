import { withConfirmOption } from "../confirm/confirm.ts";
import { required } from "../input/required.ts";
import { shopCommand } from "./shop-command.ts";

export const command = shopCommand({
  changes: true,
  configure: (command) =>
    withConfirmOption(command.argument("[file]", "what --plan has written")).addHelpText("after", MORE),
  examples: [
    ["shop apply old-orders.plan", "shows the plan, asks, and does exactly that"],
    ["shop apply old-orders.plan --yes", "from a script"],
  ],
  run: async (connection, call) => {
    const { FILE } = required({ FILE: call.args[0] });
    const { applyFile } = await import("../plan/run-plan.ts");
    return applyFile(FILE, connection, call);
  },
});

const MORE = `
All rows are looked at first: when one is not what it was, nothing is done at all (exit code 5), as in another shop than the plan's.
Each row is then changed only if it still is what the plan says; if some are refused, the exit code is 7. An apply that was broken off
can be repeated: rows that were done are known again and not done twice.`;
