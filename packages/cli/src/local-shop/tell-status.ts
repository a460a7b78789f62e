import type { ServiceStatus } from "@shop/sdk";
import type { CommandCall } from "../commands/command.ts";
import type { Connection } from "../connection/connect.ts";
import { sayShop } from "../contexts/before-change.ts";
import { columnsOf } from "../output/column.ts";
import { formatOf } from "../output/format.ts";
import { printList, printThing } from "../output/print.ts";
import type { Environment } from "./data-dir.ts";
import { findLocalShop, type LocalShop } from "./find-local-shop.ts";

/** One service, as `--json` prints it. */
interface ServiceReport {
  readonly service: string;
  readonly url: string;
  readonly ready: boolean;
  /** How long it took to answer, in milliseconds. */
  readonly latency_ms: number;
  readonly version: string | null;
  /** SHA-256 of the contract that it speaks. */
  readonly contract: string | null;
  /** Why it is not ready; null when it is. */
  readonly reason: string | null;
  /** Null unless it is one that `shop up` runs here. */
  readonly pid: number | null;
  readonly uptime_s: number | null;
}

/** `shop status`: resolves to whether both services are ready. */
export async function tellStatus(
  connection: Connection,
  { options, env, terminal }: Pick<CommandCall, "options" | "terminal"> & { readonly env: Environment },
): Promise<boolean> {
  const local = findLocalShop(env);
  const status = await connection.shop.status();
  const services = status.services.map((service) => reportOf(service, local));
  const whole = { ready: status.ok, data_dir: local?.dataDir ?? null, ...placeOf(connection), services };
  await sayShop(connection, { terminal, options });
  if (formatOf(options).kind === "json") await printThing(whole, wholeColumns, { terminal, options });
  else await printList(onePage(services), columns, { terminal, options });
  for (const hint of hintsFor(status.services, local)) terminal.stderr.write(`shop: ${hint}\n`);
  return status.ok;
}

const columns = columnsOf<ServiceReport>({
  service: {},
  url: {},
  ready: { value: ({ ready }) => (ready ? "yes" : "no") },
  latency_ms: { title: "LATENCY", value: ({ latency_ms }) => `${latency_ms} ms`, align: "right" },
  version: {},
  contract: { value: ({ contract }) => contract?.slice(0, 12) ?? "" },
  reason: {},
  pid: { value: ({ pid }) => String(pid ?? "-"), align: "right" },
  uptime_s: { title: "UP", value: ({ uptime_s }) => (uptime_s === null ? "-" : duration(uptime_s)), align: "right" },
});

/** Which shop it is, and why. */
const placeOf = ({ context, source, readOnly }: Connection) => ({
  context: context?.name ?? null,
  chosen_by: source,
  read_only: readOnly,
});

interface Whole extends ReturnType<typeof placeOf> {
  readonly ready: boolean;
  readonly data_dir: string | null;
  readonly services: readonly ServiceReport[];
}

const wholeColumns = columnsOf<Whole>({
  ready: {},
  data_dir: {},
  context: {},
  chosen_by: {},
  read_only: {},
  services: {},
});

function reportOf(
  { service, url, ok, ms, version, contract, error }: ServiceStatus,
  local: LocalShop | undefined,
): ServiceReport {
  const running = Object.values(local?.services ?? {}).find((candidate) => candidate.url === url);
  const uptime = running === undefined || !ok ? null : (Date.now() - Date.parse(running.started_at)) / 1000;
  return {
    service,
    url,
    ready: ok,
    latency_ms: ms,
    version: version ?? null,
    contract: contract ?? null,
    reason: error === undefined ? null : error.message,
    pid: running?.pid ?? null,
    uptime_s: uptime === null ? null : Math.max(0, Math.round(uptime)),
  };
}

function hintsFor(services: readonly ServiceStatus[], local: LocalShop | undefined): string[] {
  return [
    ...whereGone(services, local),
    ...services.filter(({ sameContract }) => sameContract === false).map(otherRelease),
  ];
}

const otherRelease = ({ service, version }: ServiceStatus): string =>
  `${service} is of another release${version === undefined ? "" : ` (${version})`} than this command: what it can do may differ.`;

function whereGone(services: readonly ServiceStatus[], local: LocalShop | undefined): string[] {
  const gone = services.filter(({ error }) => error?.code === "connection_failed");
  if (gone.length === 0) return [];
  if (local !== undefined)
    return [`a service that died is started again; look at the logs in ${local.dataDir} if it does not come back.`];
  return [
    "`shop up` starts a shop on this machine. SHOP_USER_SERVICE_URL and SHOP_ORDER_SERVICE_URL name another one.",
  ];
}

function duration(seconds: number): string {
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
  ];
  if (days > 0) return `${days}d ${hours}h`;
  if (hours > 0) return `${hours}h ${minutes}m`;
  return minutes > 0 ? `${minutes}m ${seconds % 60}s` : `${seconds}s`;
}

async function* onePage<T>(items: readonly T[]): AsyncGenerator<{ readonly items: readonly T[] }> {
  yield { items };
}
