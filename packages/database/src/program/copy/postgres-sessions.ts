import { parsePostgresUrl } from "../../postgres/connection-url.ts";
import type { Session } from "../postgres/session.ts";
import { shopIsConnected } from "./failures.ts";

/** Which database a URL means, without the password: what is told and kept. */
export function labelOf(url: string): string {
  const { hosts, database, user, options } = parsePostgresUrl(url);
  const where = hosts.map(({ host, port }) => `${host}:${port}`).join(",");
  return `postgres://${where}/${database ?? user ?? ""}${options === undefined ? "" : `?options=${options}`}`;
}

/**
 * Services call themselves `shop`. One that was given another name by its URL is not seen; the locks and the comparison at the end
 * do not rely on this.
 */
export async function refuseConnectedShop(session: Session, where: string): Promise<void> {
  const [row] = await session.all<{ count: number }>(
    `SELECT count(*) AS count FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'shop'`,
  );
  if ((row?.count ?? 0) > 0) throw shopIsConnected(where);
}
