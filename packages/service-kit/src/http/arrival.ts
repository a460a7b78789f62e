import type { ServerResponse } from "node:http";

const arrived = Symbol("when the request arrived");

type Marked = ServerResponse & { [arrived]?: number };

/** Notes that the request is there now, though its turn has not come. */
export function noteArrival(response: ServerResponse): void {
  (response as Marked)[arrived] = performance.now();
}

/** When the request arrived, on the clock of `performance.now()`: now, for one that did not have to wait for its turn. */
export function arrivalOf(response: ServerResponse): number {
  return (response as Marked)[arrived] ?? performance.now();
}
