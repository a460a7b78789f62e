import type { Operation, RawInput } from "@shop/sdk/raw";
import type { Connection } from "../connection/connect.ts";
import { usage } from "../failures/cli-failure.ts";
import { Expression, literal } from "../typescript/literal.ts";
import { hideSecrets } from "./hide-secrets.ts";
import { call, sdkSpellings } from "./sdk-spelling.ts";
import { streamQuery } from "./stream-events.ts";

interface How {
  readonly stream: boolean;
  readonly paginate: boolean;
}

/** The call as a TypeScript program on the SDK. The key comes from SHOP_API_KEY and a password from PASSWORD. */
export function asTypeScript(connection: Connection, operation: Operation, input: RawInput, how: How): string {
  const { userServiceUrl, orderServiceUrl } = connection;
  return `import { Shop } from "@shop/sdk";

// The key is read from SHOP_API_KEY.
await using shop = new Shop(${literal({ userServiceUrl, orderServiceUrl })});
${body(operation, hideSecrets(operation, input, fromEnvironment), how)}
`;
}

function body(operation: Operation, input: RawInput, { stream, paginate }: How): string {
  if (stream) return loop("event", call("events.stream", streamQuery(input.query, input.headers?.["last-event-id"])));
  const spell = sdkSpellings[operation.id];
  if (spell === undefined)
    throw usage(`The SDK has no method for ${operation.id}.`, "--generate curl prints the call for a shell.");
  const expression = spell(input);
  if (operation.id === "logout") return `await ${expression};`;
  if (paginate) return loop(singular(operation.listed?.member ?? "things"), expression);
  if (operation.listed === undefined) return `console.log(JSON.stringify(await ${expression}));`;
  const { limit = 100 } = input.query ?? {};
  return `console.log(JSON.stringify(await ${expression}.toArray({ max: ${String(limit)} })));`;
}

const loop = (name: string, expression: string): string =>
  `for await (const ${name} of ${expression}) console.log(JSON.stringify(${name}));`;

const singular = (things: string): string => things.replace(/s$/, "").replace(/^stock_/, "");

const fromEnvironment = (name: string): Expression => new Expression(`process.env.${name.toUpperCase()} ?? ""`);
