/** Where the two services of one shop are. A key or a session that was kept for one pair is sent to no other. */
export interface ShopUrls {
  readonly userServiceUrl: string;
  readonly orderServiceUrl: string;
}

/** How a context says who we are: by an API key that is kept for it, or by the session that `shop login` opens. */
export type Authentication =
  | { readonly by: "session" }
  | { readonly by: "key"; readonly kept: "keyring" | "file"; readonly name: string | undefined };

/** A read-only context that is open for changes until then. */
export interface Unlock {
  /** RFC 3339. */
  readonly until: string;
  readonly reason: string;
}

/** A shop that was given a name, how to talk to it, and how careful to be. */
export interface Context extends ShopUrls {
  readonly name: string;
  readonly authentication: Authentication;
  readonly readOnly: boolean;
  readonly unlock: Unlock | undefined;
  /** Of its name in the banner. */
  readonly colour: Colour | undefined;
  /** Said behind its name in the banner. */
  readonly label: string | undefined;
  /** Services of this shop besides the two, by name: where each is. None when it is left out. */
  readonly services?: Readonly<Record<string, string>> | undefined;
}

export const colours = ["red", "yellow", "green", "cyan", "blue", "magenta"] as const;
export type Colour = (typeof colours)[number];

/** The name that always means the shop of this machine. It can't be given to another one. */
export const LOCAL = "local";

/** Letters, digits, and `.`, `_`, `-` in between: it stands in command lines, in files and in the keyring as it is. */
export function isContextName(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text);
}

/** The unlock that holds now. */
export function unlockOf({ unlock }: Context, now = new Date()): Unlock | undefined {
  return unlock !== undefined && unlock.until > now.toISOString() ? unlock : undefined;
}

/** Whether both services are the same. */
export function sameShop(one: ShopUrls, other: ShopUrls): boolean {
  return one.userServiceUrl === other.userServiceUrl && one.orderServiceUrl === other.orderServiceUrl;
}

/** One spelling for each URL, so that a slash at its end makes no other shop of it. What is no URL is left for the SDK to refuse. */
export function plainUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username || url.password || url.search || url.hash) return text;
  return url.origin === "null" ? text : url.origin + url.pathname.replace(/\/+$/, "");
}
