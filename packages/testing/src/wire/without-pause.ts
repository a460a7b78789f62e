import type { TransportStream } from "@shop/sdk";

/**
 * A stream of events begins with how long to wait before a broken one is taken up again: a second, which spares a service whose
 * callers all come back at once. A test would only wait.
 */
export async function* withoutPause(body: TransportStream["body"]): AsyncGenerator<Uint8Array, void, void> {
  let first = true;
  for await (const chunk of body) {
    yield first
      ? Buffer.from(
          Buffer.from(chunk)
            .toString("utf8")
            .replace(/^retry: \d+/, "retry: 0"),
        )
      : chunk;
    first = false;
  }
}
