import type { Terminal } from "../commands/command.ts";
import type { Connection } from "../connection/connect.ts";
import { hasColours } from "../output/style.ts";
import type { Colour, Unlock } from "./context.ts";

/** What is said before a change, in one line: which shop, why that one, and as whom. Asks nobody. */
export function bannerText(connection: Connection, now = new Date()): string {
  const { credentials, unlock } = connection;
  const who = credentials === undefined ? "nobody" : credentials.who;
  const open = unlock === undefined ? "" : `, ${unlockText(unlock, now)}`;
  return `${shopText(connection)} as ${who}${open}`;
}

/** Which shop, and why that one. */
function shopText(connection: Connection): string {
  const { context } = connection;
  const name = context === undefined ? urlsOf(connection) : [context.name, context.label].filter(Boolean).join(" · ");
  const why =
    context === undefined ? whyOf(connection.source) : `${urlsOf(connection)}, context ${whyOf(connection.source)}`;
  return `▸ ${name} (${why})`;
}

/** "unlocked for 12 min: the reason" */
export function unlockText({ until, reason }: Unlock, now = new Date()): string {
  const seconds = Math.max(0, Math.round((Date.parse(until) - now.getTime()) / 1000));
  return `unlocked for ${seconds < 60 ? `${seconds} s` : timeText(Math.round(seconds / 60))}: ${reason}`;
}

/** The same, its beginning in the colour of the context, as far as this terminal shows colours. */
export function paintedBanner(connection: Connection, { stderr, env }: Terminal, now = new Date()): string {
  return painted(bannerText(connection, now), connection, { stderr, env });
}

export function paintedShop(connection: Connection, terminal: Terminal): string {
  return painted(shopText(connection), connection, terminal);
}

function painted(text: string, connection: Connection, { stderr, env }: Pick<Terminal, "stderr" | "env">): string {
  if (!hasColours(stderr, env)) return text;
  const end = text.indexOf(" (");
  const colour = connection.context?.colour;
  const code = colour === undefined ? "1" : `1;${CODES[colour]}`;
  return `\u001b[${code}m${text.slice(0, end)}\u001b[0m${text.slice(end)}`;
}

/** Of the sixteen that a terminal's own theme gives. */
const CODES: Readonly<Record<Colour, number>> = { red: 31, green: 32, yellow: 33, blue: 34, magenta: 35, cyan: 36 };

/** The order-service beside the user-service only where it is on another machine. */
function urlsOf({ userServiceUrl, orderServiceUrl }: Connection): string {
  const sameHost = new URL(userServiceUrl).hostname === new URL(orderServiceUrl).hostname;
  return sameHost ? userServiceUrl : `${userServiceUrl} and ${orderServiceUrl}`;
}

const whyOf = (source: string): string => (/^(--|SHOP_|shop context)/.test(source) ? `from ${source}` : source);

function timeText(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
