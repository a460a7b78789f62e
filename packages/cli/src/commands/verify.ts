import { exitCodes } from "../exit-codes.ts";
import { shopCommand } from "./shop-command.ts";

export const command = shopCommand({
  changes: false,
  configure: (command) => command.addHelpText("after", MORE),
  examples: [
    ["shop verify", "recomputes every stock, order and figure, while the shop is being used"],
    ["shop verify --json differences", "what differs, for a script; exit code 1 when something does"],
  ],
  run: async ({ shop }, call) => {
    const [{ verify }, { printVerified, progressText }, { countingLine }] = await Promise.all([
      import("../history/verify/verify.ts"),
      import("../history/verify/print-verified.ts"),
      import("../output/counting-line.ts"),
    ]);
    const line = countingLine(call.terminal);
    const verified = await verify(shop, (stage, counts) => line.show(progressText(stage, counts))).finally(line.done);
    await printVerified(verified, call);
    return verified.ok ? exitCodes.ok : exitCodes.failed;
  },
});

const MORE = `
Stock is recomputed from the ledger, orders and the ledger from the journal, sales of each day from the orders. It reads everything
once, some 20 s for 100,000 orders, and changes nothing. A difference is looked at again before it is told, so that what is sold
meanwhile is none. Exits with 0 when all is as it should be, with 1 when something differs.`;
