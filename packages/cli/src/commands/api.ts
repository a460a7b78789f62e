import { Option } from "commander";
import { withChangeOptions } from "../connection/shop-options.ts";
import { shopCommand } from "./shop-command.ts";

export const command = shopCommand({
  changes: "sometimes",
  configure: (command) => {
    command
      .argument("[call...]", "OPERATION or METHOD PATH, then fields: name=value, name:=JSON, name@FILE")
      .option("--fields", "print what the operation takes, and send nothing")
      .option("--input <file>", "the body, as JSON; - reads stdin; fields are added to it")
      .option("--paginate", "print the things of all pages, as one array")
      .option("--stream", "events as they come, a line of JSON each, until Ctrl-C (listEvents)")
      .addOption(
        new Option("--generate <language>", "print the same call as a program, and send nothing").choices([
          "curl",
          "ts",
        ]),
      )
      .option("--include", "print status and headers of the reply on stderr")
      .option("--header <line>", 'a header, "Name: value"; may be repeated', collect, []);
    withChangeOptions(command, { versioned: true });
  },
  examples: [
    ["shop api", "every operation of the contract"],
    ["shop api placeOrder --fields", "what one takes"],
    ["shop api placeOrder user_id=4 product_id=1 quantity=2", "checked against the contract, then sent"],
    ["shop api GET /api/orders user_id=4 --paginate", "the same by method and path; every page"],
    ["echo '{\"quantity\": 3}' | shop api updateOrder order_id=12 --input -", "a body from stdin"],
    ["shop api placeOrder user_id=4 product_id=1 quantity=2 --generate curl", "the same call for a shell"],
    ["shop api getProduct product_id=1 --generate ts", "and as a TypeScript program on the SDK"],
  ],
  run: async (connection, call) => {
    const { runApi } = await import("../raw/run-api.ts");
    return runApi(connection, call);
  },
});

const collect = (line: string, before: readonly string[]): readonly string[] => [...before, line];
