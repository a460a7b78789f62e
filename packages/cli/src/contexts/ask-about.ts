import { isShopError, type ServiceStatus, Shop } from "@shop/sdk";
import type { CommandCall } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import type { ShopUrls } from "./context.ts";

/** What the shop said about itself and the key. */
export interface Asked {
  /** The name of the key, where the shop tells it. */
  readonly keyName: string | undefined;
}

const ANYWAY = "--no-check adds it all the same.";

/**
 * Asks a shop whether both services are ready, and whether the key is one of its own. Says on stderr what was found.
 * @throws exit 1 when a service is not there, exit 4 when the key is not known
 */
export async function askAbout(
  { userServiceUrl, orderServiceUrl }: ShopUrls,
  key: string | undefined,
  call: CommandCall,
): Promise<Asked> {
  const { timeout } = call.options;
  await using shop = new Shop({
    userServiceUrl,
    orderServiceUrl,
    apiKey: key ?? null,
    deadline: typeof timeout === "number" ? timeout * 1000 : 10_000,
  });
  const { services } = await shop.status();
  for (const service of services) refuseAbsent(service);
  const role = key === undefined ? undefined : await roleOf(shop);
  const { stderr } = call.terminal;
  if (stderr.isTTY && call.options.quiet !== true)
    stderr.write(`shop: both services are ready${role === undefined ? "" : `; the key is ${role}'s`}.\n`);
  return { keyName: undefined };
}

function refuseAbsent({ ok, service, url, error }: ServiceStatus): void {
  if (ok) return;
  throw new CliFailure(
    "not_ready",
    exitCodes.failed,
    `The ${service} at ${url} is not ready: ${error?.message ?? "it does not say why"}`,
    ANYWAY,
  );
}

/** Only an operator may list keys. */
async function roleOf(shop: Shop): Promise<string> {
  try {
    await shop.keys.list({ limit: 1 }).toArray({ max: 1 });
    return "an operator";
  } catch (error) {
    if (isShopError(error) && error.code === "not_allowed") return "a customer";
    if (!isShopError(error) || error.code !== "unauthenticated") throw error;
    throw new CliFailure("key_unknown", exitCodes.notAllowed, "The shop does not know this key.", ANYWAY);
  }
}
