import type { ServiceName } from "../contract.ts";
import type { ContractDrift } from "../drift/contract-drift.ts";
import { contractHashes } from "../generated/contract-hashes.ts";
import type { Settings } from "../options.ts";
import type { ReplyHeaders, Transport } from "../transport/transport.ts";
import { tell } from "./listen/tell.ts";

/** Contracts that are told of in a shop's life. A service that names another one with each reply is no service. */
const mostTold = 16;

/** Milliseconds for reading a service's contract. */
const readLimit = 10_000;

/** Looks at which contract the services speak, and tells of each other one than ours, once. */
export class DriftWatch {
  readonly #urls: Settings["urls"];
  readonly #transport: Transport;
  readonly #hook: (drift: ContractDrift) => void;
  readonly #closing: AbortSignal;
  readonly #known = new Set<string>();

  constructor(
    urls: Settings["urls"],
    transport: Transport,
    hook: (drift: ContractDrift) => void,
    closing: AbortSignal,
  ) {
    this.#urls = urls;
    this.#transport = transport;
    this.#hook = hook;
    this.#closing = closing;
  }

  /** Of a reply. Whatever comes of it comes later: nobody waits for it, and it never fails. */
  look(service: ServiceName, headers: ReplyHeaders): void {
    const theirs = headers["contract-hash"];
    if (typeof theirs !== "string" || theirs === contractHashes[service] || this.#closing.aborted) return;
    const what = `${service} ${theirs}`;
    if (this.#known.has(what) || this.#known.size >= mostTold) return;
    this.#known.add(what);
    void this.#tell(service, theirs);
  }

  async #tell(service: ServiceName, theirs: string): Promise<void> {
    const signal = AbortSignal.any([this.#closing, AbortSignal.timeout(readLimit)]);
    const differences = await this.#find(service, theirs, signal).catch(() => undefined);
    if (this.#closing.aborted) return;
    const { url } = this.#urls[service];
    tell(() => this.#hook({ service, url, ours: contractHashes[service], theirs, differences }));
  }

  async #find(service: ServiceName, theirs: string, signal: AbortSignal): Promise<ContractDrift["differences"]> {
    const { findDifferences } = await import("../drift/find-drift.ts");
    return findDifferences(service, this.#urls[service], theirs, this.#transport, signal);
  }
}
