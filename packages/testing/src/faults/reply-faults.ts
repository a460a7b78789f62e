import type { ProblemCode } from "@shop/sdk";
import { breakAfterEvents, cutOff, drip, firstHalf, readAway } from "./bend-body.ts";
import { checkMs } from "./check-ms.ts";
import { Fault } from "./fault.ts";
import type { ProblemArguments } from "./problem-fields.ts";

/** A reply that somebody else gives in the place of the service: a proxy, a captive portal. */
export interface OtherReply {
  readonly status: number;
  /** Names in lower case. `content-type: text/html` when nothing is said. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What goes wrong with the reply: it is another one, or not all of it. */
export const replyFaults = {
  /**
   * The service answers with a problem of the contract, with the status, title and headers that it has there, and does nothing. Fields
   * of its own (`requested`, `available` …) must be given; `retry_after` is 0 seconds when nothing is said. The error's certainty
   * is what the SDK makes of such a reply.
   *
   * ```ts
   * fault.problem("database_busy");
   * fault.problem("insufficient_stock", { requested: 5, available: 2 });
   * fault.problem("too_many_requests", { retry_after: 120 });
   * ```
   */
  problem<Code extends ProblemCode>(code: Code, ...[given]: ProblemArguments<Code>): Fault<Code> {
    const { detail = `The test has scripted ${code}.`, ...fields } = { ...given };
    const problem = { code, detail, fields, usualFields: { retry_after: 0 } };
    return new Fault({ name: `problem ${code}`, problem, apply: ({ answerWith }) => answerWith(problem) });
  },

  /**
   * Somebody else answers in the place of the service, which learns nothing of the request.
   *
   * ```ts
   * fault.reply({ status: 302, headers: { location: "https://login.example/" } });
   * ```
   */
  reply({ status, headers = { "content-type": "text/html" }, body = "" }: OtherReply): Fault {
    return new Fault({
      name: `somebody else's ${status}`,
      apply: async () => ({ status, headers, body: pieces(body) }),
    });
  },

  /** A proxy answers with a page in the place of the service: 502 when nothing is said. */
  html(status = 502): Fault {
    return replyFaults.reply({ status, body: `<html><h1>${status}</h1></html>` });
  },

  /** The service does what it is asked for; its reply comes with the right status and no body. */
  empty(): Fault {
    return new Fault({
      name: "empty reply",
      apply: async ({ carry }) => {
        const reply = await carry();
        await readAway(reply);
        return { ...reply, headers: { ...reply.headers, "content-length": "0" }, body: pieces("") };
      },
    });
  },

  /** The service does what it is asked for; its reply has the right status and type, and the beginning of the JSON. */
  brokenJson(): Fault {
    return new Fault({
      name: "broken JSON",
      apply: async ({ carry }) => {
        const { status, headers, body } = await carry();
        return { status, headers: { ...headers, "content-length": undefined }, body: firstHalf(body) };
      },
    });
  },

  /** The service does what it is asked for; the connection breaks in the middle of its reply (`unknown`). */
  truncated(): Fault {
    return new Fault({
      name: "reply cut off",
      apply: async ({ carry }) => {
        const reply = await carry();
        return { ...reply, body: cutOff(reply.body) };
      },
    });
  },

  /**
   * The service does what it is asked for; its reply comes `bytes` (1) at a time, with `everyMs` milliseconds (10) before each.
   *
   * ```ts
   * fault.drip({ bytes: 16, everyMs: 100 });
   * ```
   */
  drip({ bytes = 1, everyMs = 10 }: { readonly bytes?: number; readonly everyMs?: number } = {}): Fault {
    checkMs("drip", everyMs);
    if (!Number.isSafeInteger(bytes) || bytes < 1) throw new TypeError("drip: bytes must be a whole number from 1");
    return new Fault({
      name: `reply of ${bytes} bytes every ${everyMs} ms`,
      apply: async ({ carry, signal }) => {
        const reply = await carry();
        return { ...reply, body: drip(reply.body, { bytes, everyMs, signal }) };
      },
    });
  },

  /**
   * For a stream of events (`listEvents`): the connection breaks behind so many events.
   *
   * ```ts
   * testShop.faults.on("listEvents", fault.pass(), fault.breakStream({ afterEvents: 2 }));
   * ```
   */
  breakStream({ afterEvents }: { readonly afterEvents: number }): Fault {
    if (!Number.isSafeInteger(afterEvents) || afterEvents < 0)
      throw new TypeError("breakStream: afterEvents must be a whole number from 0");
    return new Fault({
      name: `stream broken after ${afterEvents} events`,
      apply: async ({ carry }) => {
        const reply = await carry();
        return { ...reply, body: breakAfterEvents(reply.body, afterEvents) };
      },
    });
  },
};

async function* pieces(text: string): AsyncGenerator<Uint8Array, void, void> {
  if (text !== "") yield Buffer.from(text);
}
