import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/steps.ts";
import { lastingPort } from "../kill/port.ts";
import type { ServiceName } from "../support/service-process.ts";
import { ShopClient } from "../support/shop-client.ts";
import { type Ended, run } from "../workspace/run.ts";
import type { BuiltImages } from "./built-images.ts";
import { untilReady } from "./container.ts";
import { engine, inContainer, podman, podmanCompose, tryEngine } from "./engine.ts";

/** The shop of compose.yaml, on ports and in a folder of its own. `await using` takes it down. */
export class ComposedShop implements AsyncDisposable {
  readonly folder: string;
  readonly urls: Readonly<Record<ServiceName, string>>;
  readonly #project = `shop-test-${process.pid}`;
  readonly #image: string;
  readonly #env: NodeJS.ProcessEnv;

  private constructor(folder: string, ports: Readonly<Record<ServiceName, number>>, images: BuiltImages) {
    this.folder = folder;
    this.urls = {
      "user-service": `http://127.0.0.1:${ports["user-service"]}`,
      "order-service": `http://127.0.0.1:${ports["order-service"]}`,
    };
    this.#image = images["user-service"];
    this.#env = {
      ...process.env,
      SHOP_DATABASE_DIR: this.database,
      SHOP_USER_SERVICE_PORT: String(ports["user-service"]),
      SHOP_ORDER_SERVICE_PORT: String(ports["order-service"]),
      SHOP_USER_SERVICE_IMAGE: images["user-service"],
      SHOP_ORDER_SERVICE_IMAGE: images["order-service"],
    };
  }

  /** Resolves when both services are ready. */
  static async up(images: BuiltImages): Promise<ComposedShop> {
    const folder = await mkdtemp(join(tmpdir(), "shop-compose-"));
    // Somebody else's folder, as one that an engine has made is.
    await mkdir(join(folder, "database"));
    await chmod(join(folder, "database"), 0o755);
    const ports = { "user-service": await lastingPort(), "order-service": await lastingPort() };
    const shop = new ComposedShop(folder, ports, images);
    try {
      const { code, stdout, stderr } = await shop.compose("up", "--detach", "--no-build");
      if (code !== 0) throw new Error(stdout + stderr);
      await Promise.all(Object.values(shop.urls).map((url) => untilReady(url)));
      return shop;
    } catch (error) {
      await shop[Symbol.asyncDispose]();
      throw error;
    }
  }

  get database(): string {
    return join(this.folder, "database");
  }

  compose(...args: readonly string[]): Promise<Ended> {
    const file = join(root, "compose.yaml");
    const all = ["--podman-path", podman, "--project-name", this.#project, "--file", file, ...args];
    return run(podmanCompose, all, { cwd: root, env: this.#env });
  }

  containerOf(service: ServiceName): string {
    return `${this.#project}_${service}_1`;
  }

  /** Of the service's process, on this machine. */
  async pidOf(service: ServiceName): Promise<number> {
    return Number(await engine("inspect", "--format={{.State.Pid}}", this.containerOf(service)));
  }

  /** As the guide has it: the folder's owner may read it, and whoever may run commands in a container. */
  async operatorKey(): Promise<string> {
    const read = 'require("node:fs").readFileSync("/database/operator.key", "utf8").trim()';
    return (await inContainer(this.containerOf("user-service"), read)).stdout.trim();
  }

  async client(): Promise<ShopClient> {
    const urls = { users: () => this.urls["user-service"], orders: () => this.urls["order-service"] };
    return new ShopClient(urls, await this.operatorKey());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.compose("down", "--timeout", "15");
    await tryEngine("network", "rm", "--force", `${this.#project}_default`);
    // What a container wrote may belong to a user that only the engine can be.
    const empty =
      'for (const name of fs.readdirSync("/folder")) fs.rmSync("/folder/" + name, { recursive: true, force: true })';
    await tryEngine("run", "--rm", "--user=0:0", `--volume=${this.folder}:/folder:z`, this.#image, "--eval", empty);
    await rm(this.folder, { recursive: true, force: true });
  }
}
