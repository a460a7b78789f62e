import type { Host } from "./connection-url.ts";

/**
 * The servers that the URL names, and which of them is tried now: the first that was there and took changes, for as long
 * as it does.
 */
export class Hosts {
  readonly #hosts: readonly [Host, ...Host[]];
  #at = 0;

  constructor(hosts: readonly [Host, ...Host[]]) {
    this.#hosts = hosts;
  }

  get current(): Host {
    return this.#hosts[this.#at] ?? this.#hosts[0];
  }

  /** Says that this server can't be reached or takes no changes: the next one is tried. Once is enough for many. */
  failed(host: Host): void {
    if (host === this.current) this.#at = (this.#at + 1) % this.#hosts.length;
  }
}

export function nameOf({ host, port }: Host): string {
  return `${host}:${port}`;
}
