import { setTimeout as sleep } from "node:timers/promises";
import type { Environment } from "./data-dir.ts";
import { LocalShopFailure } from "./failure.ts";
import { type FailedStart, KeptService } from "./kept-service.ts";
import type { LogSink } from "./log-sink.ts";
import { processStart } from "./process-start.ts";
import { type RunningService, removeState, type ServiceName, type ShopState, writeState } from "./state-file.ts";

export interface SupervisedShopOptions {
  /** Absolute, prepared, and locked by the caller. */
  readonly dataDir: string;
  readonly ports: Readonly<Record<ServiceName, number>>;
  /** Handed on to both services. */
  readonly env: Environment;
  readonly detached: boolean;
  readonly logs: Readonly<Record<ServiceName, LogSink>>;
  readonly say: (line: string) => void;
}

/** A migration of a large database may take its time. */
const longStartMs = 10_000;
const otherFailureMs = 1_000;

/** Both services as child processes of this one, and `shop.json` in the data folder that says where they are. */
export class SupervisedShop {
  readonly #options: SupervisedShopOptions;
  readonly #services: readonly KeptService[];
  #state: ShopState;

  constructor(options: SupervisedShopOptions) {
    this.#options = options;
    this.#state = {
      version: 1,
      pid: process.pid,
      process_start: processStart(process.pid) ?? "",
      started_at: new Date().toISOString(),
      detached: options.detached,
      services: {},
    };
    this.#services = [this.#service("user-service"), this.#service("order-service")];
  }

  /**
   * Starts both at once. Resolves when both are ready.
   * @throws LocalShopFailure `service_not_started` when one of them can't start, after the other was ended
   */
  async start(): Promise<void> {
    this.#save();
    const failures: FailedStart[] = [];
    const { promise: firstFailure, resolve: failed } = Promise.withResolvers<void>();
    const starts = this.#services.map(async (service) => {
      const failure = await service.start();
      if (failure === undefined) return;
      failures.push(failure);
      failed();
    });
    const patience = this.#sayWhatTakesLong();
    const all = Promise.all(starts);
    await Promise.race([all, firstFailure]);
    clearInterval(patience);
    if (failures.length === 0) return;
    // What is wrong for one (a busy port, an unusable DATABASE_URL) is often wrong for both: said at once, not one by one.
    await Promise.race([all, sleep(otherFailureMs)]);
    const told = describe(failures);
    await this.stop();
    throw new LocalShopFailure("service_not_started", told, { data_dir: this.#options.dataDir });
  }

  /** Ends both, each after it has finished what is under way; within about 10 s. */
  async stop(): Promise<void> {
    await Promise.all(this.#services.map((service) => service.stop()));
    removeState(this.#options.dataDir);
  }

  /** Ends both at once. `stop` then resolves soon. */
  kill(): void {
    for (const service of this.#services) service.kill();
  }

  #service(name: ServiceName): KeptService {
    const { dataDir, ports, env, logs, say } = this.#options;
    return new KeptService({
      name,
      port: ports[name],
      env: { ...env, SHOP_DATA_DIR: dataDir },
      log: logs[name],
      say,
      onReady: (running) => this.#isReady(name, running),
    });
  }

  #isReady(name: ServiceName, running: RunningService): void {
    this.#state = { ...this.#state, services: { ...this.#state.services, [name]: running } };
    this.#save();
  }

  #sayWhatTakesLong(): NodeJS.Timeout {
    return setInterval(() => {
      const waited = Object.keys(this.#options.ports).filter((name) => !(name in this.#state.services));
      this.#options.say(`Still waiting for ${waited.join(" and ")} to be ready …`);
    }, longStartMs);
  }

  /** The shop runs on without its state file, for example on a full disk. */
  #save(): void {
    try {
      writeState(this.#options.dataDir, this.#state);
    } catch (error) {
      this.#options.say(`Can't write shop.json, by which other commands find this shop: ${String(error)}`);
    }
  }
}

function describe(failures: readonly FailedStart[]): string {
  const [first] = failures;
  const alike = failures.every(({ how, reason }) => how === first?.how && reason === first.reason);
  if (first !== undefined && failures.length > 1 && alike) return sentence("Neither service started", first);
  return failures.map((failure) => sentence(`${failure.name} did not start`, failure)).join("\n");
}

function sentence(what: string, { how, reason }: FailedStart): string {
  return reason === "" ? `${what} (${how}) and did not say why.` : `${what} (${how}): ${reason}`;
}
