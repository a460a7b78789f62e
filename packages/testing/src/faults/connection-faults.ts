import { TransportFailure } from "@shop/sdk";
import { connectionRefused, connectionReset } from "../wire/connection-errors.ts";
import { readAway, waitFor } from "./bend-body.ts";
import { checkMs } from "./check-ms.ts";
import { Fault } from "./fault.ts";

/** What goes wrong with the connection: no reply comes, or it comes late. */
export const connectionFaults = {
  /** Nobody listens: the connection is refused, nothing is sent (`notSent`). */
  refused(): Fault {
    return new Fault({
      name: "connection refused",
      apply: async ({ service }) => {
        throw new TransportFailure(false, connectionRefused(service));
      },
    });
  },

  /** The connection breaks before anything of the request was sent (`notSent`). */
  resetBeforeSending(): Fault {
    return new Fault({
      name: "reset before sending",
      apply: async () => {
        throw new TransportFailure(false, connectionReset());
      },
    });
  },

  /** The connection breaks when the request is on its way and the service has done nothing yet; the caller can't know (`unknown`). */
  resetBeforeCommit(): Fault {
    return new Fault({
      name: "reset before the commit",
      apply: async () => {
        throw new TransportFailure(true, connectionReset());
      },
    });
  },

  /** The service does what it is asked for; then the connection breaks, and its reply is lost (`unknown`). */
  resetAfterCommit(): Fault {
    return new Fault({
      name: "reset after the commit",
      apply: async ({ carry }) => {
        await readAway(await carry());
        throw new TransportFailure(true, connectionReset());
      },
    });
  },

  /**
   * The reply comes so many milliseconds late; the service has done its work by then. `before: true`: the request comes late
   * instead, and a caller who has given up by then is not served.
   *
   * ```ts
   * fault.delay(500);
   * ```
   */
  delay(ms: number, { before = false }: { readonly before?: boolean } = {}): Fault {
    checkMs("delay", ms);
    return new Fault({
      name: before ? `request delayed by ${ms} ms` : `reply delayed by ${ms} ms`,
      apply: async ({ carry, signal }) => {
        if (before) await waitFor(ms, signal);
        const reply = await carry();
        if (!before) await waitFor(ms, signal);
        return reply;
      },
    });
  },

  /** The service does what it is asked for, and its reply never comes: only a deadline or a signal ends the attempt. */
  silence(): Fault {
    return new Fault({
      name: "no reply",
      apply: async ({ carry, signal }) => {
        await readAway(await carry());
        if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
        throw new TransportFailure(true, signal.reason);
      },
    });
  },

  /** Nothing happens: lets an attempt through, so that a later one meets what follows. */
  pass(): Fault {
    return new Fault({ name: "nothing", passes: true, apply: ({ carry }) => carry() });
  },
};
