import { execFile } from "node:child_process";
import { randomInt } from "node:crypto";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * A network namespace that is connected to here by two cables: one for calls, one to the database, which can be pulled
 * out. `await using` removes it. It takes root and `ip`.
 */
export class Network implements AsyncDisposable {
  readonly #name: string;
  /** Where programs in the namespace are reached from here. */
  readonly address: string;
  /** Where programs in the namespace reach the database, on this side of the cable. */
  readonly databaseAddress: string;

  /** Both ends of that cable. */
  readonly databaseNetwork: string;

  private constructor(name: string, block: string) {
    this.#name = name;
    this.address = `${block}.2`;
    this.databaseAddress = `${block}.5`;
    this.databaseNetwork = `${block}.4/30`;
  }

  /** Why there can't be one here; `undefined` when there can. */
  static async impossible(): Promise<string | undefined> {
    if (process.platform !== "linux") return "network namespaces are Linux's";
    if (process.getuid?.() !== 0) return "a network namespace takes root";
    const probe = `shop-probe-${randomInt(1_000_000)}`;
    try {
      await run("ip", ["netns", "add", probe]);
      await run("ip", ["netns", "delete", probe]);
      return undefined;
    } catch (error) {
      return `network namespaces can't be made: ${String(error)}`;
    }
  }

  static async make(): Promise<Network> {
    const number = randomInt(65_536);
    const name = `shop-${number}`;
    // Of the range for tests of networks (RFC 2544), which nobody routes.
    const network = new Network(name, `198.${18 + (number % 2)}.${number >> 8}`);
    await ip("netns", "add", name);
    try {
      await network.#cable("a", `${network.#block}.1/30`, `${network.address}/30`);
      await network.#cable("b", `${network.databaseAddress}/30`, `${network.#block}.6/30`);
      await ip("-n", name, "link", "set", "lo", "up");
      return network;
    } catch (error) {
      await network[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** What is put before a command to run it in the namespace. */
  get within(): readonly string[] {
    return ["ip", "netns", "exec", this.#name];
  }

  /** The cable to the database: what is on its way is lost, and nobody is told. */
  async pull(): Promise<void> {
    await ip("link", "set", this.#outside("b"), "down");
  }

  async plugIn(): Promise<void> {
    await ip("link", "set", this.#outside("b"), "up");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // The cables go with the namespace.
    await ip("netns", "delete", this.#name);
  }

  get #block(): string {
    return this.address.slice(0, this.address.lastIndexOf("."));
  }

  #outside(cable: string): string {
    return `${this.#name}${cable}0`;
  }

  #inside(cable: string): string {
    return `${this.#name}${cable}1`;
  }

  async #cable(cable: string, here: string, there: string): Promise<void> {
    const [outside, inside] = [this.#outside(cable), this.#inside(cable)];
    await ip("link", "add", outside, "type", "veth", "peer", "name", inside, "netns", this.#name);
    await ip("address", "add", here, "dev", outside);
    await ip("link", "set", outside, "up");
    await ip("-n", this.#name, "address", "add", there, "dev", inside);
    await ip("-n", this.#name, "link", "set", inside, "up");
  }
}

async function ip(...args: string[]): Promise<void> {
  await run("ip", args);
}
