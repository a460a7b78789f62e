import type { Connection } from "../../connection/connect.ts";
import type { Place } from "../state/state.ts";

/** How the console calls a shop, who we are there, and whether we may change it. */
export function placeOf({ userServiceUrl, credentials, context, readOnly, unlock }: Connection): Place {
  const label = context?.label === undefined ? "" : ` · ${context.label}`;
  const until = unlock === undefined ? "" : `, unlocked until ${unlock.until.slice(11, 16)} UTC`;
  return {
    name: context === undefined ? new URL(userServiceUrl).host : `${context.name}${label}`,
    as: `as ${credentials?.who ?? "nobody"}${until}`,
    readOnly: readOnly
      ? `The context ${context?.name} is read-only. To open it for a while: shop unlock 15m --reason "…"`
      : undefined,
  };
}
