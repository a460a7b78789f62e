import type { CommandTree, Terminal } from "../commands/command.ts";
import { placesIn } from "../connection/places-in.ts";
import { type ChosenShop, chooseShop, shopOfEnvironment } from "../contexts/choose-shop.ts";
import { sameShop } from "../contexts/context.ts";
import { readContexts } from "../contexts/context-file.ts";
import { notFound } from "../failures/cli-failure.ts";
import { servicesOfEnvironment } from "./read-services.ts";

/** A service besides the two, as a command line means it. */
export interface FoundService {
  /** What it is called here: `inventory`. */
  readonly name: string;
  readonly url: string;
}

/**
 * The service that a command line begins with, of the shop that it talks to; `undefined` when no service has that name. As keys do,
 * services follow the shop: those of SHOP_SERVICES belong to the shop that the environment means, those of a context to that one, since
 * whoever answers there is sent the key of the shop.
 * @throws exit 3 when another shop has a service of this name, and this one has none
 */
export function findService(
  [name = "", ...words]: readonly string[],
  commands: CommandTree,
  env: Terminal["env"],
): FoundService | undefined {
  if (!isServiceName(name)) return undefined;
  const ofEnvironment = servicesOfEnvironment(env, commands);
  const ofContexts = [...readContexts(env).all.values()].filter(({ services }) => Object.hasOwn(services ?? {}, name));
  if (!Object.hasOwn(ofEnvironment, name) && ofContexts.length === 0) return undefined;
  const shop = chooseShop(placesIn(words), env);
  const url = shop.context?.services?.[name] ?? (isOfEnvironment(shop, env) ? ofEnvironment[name] : undefined);
  if (url !== undefined) return { name, url };
  const [context] = ofContexts;
  throw notFound(
    `The shop at ${shop.userServiceUrl} has no service ${name} that is known here.`,
    context === undefined
      ? "SHOP_SERVICES belongs to the shop that the environment means; a context has its own: shop context add NAME --service …"
      : `The context ${context.name} has one: --context ${context.name}`,
  );
}

export const isServiceName = (word: string): boolean => /^[a-z][a-z0-9-]*$/.test(word);

function isOfEnvironment(shop: ChosenShop, env: Terminal["env"]): boolean {
  const meant = shopOfEnvironment(env);
  return meant !== undefined && sameShop(meant, shop);
}
