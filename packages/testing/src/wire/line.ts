import {
  type OperationName,
  type ServiceName,
  TransportFailure,
  type TransportRequest,
  type TransportStream,
} from "@shop/sdk";
import type { CallLog, OpenAttempt } from "../calls/call-log.ts";
import type { Exchange } from "../faults/exchange.ts";
import type { FaultBook } from "../faults/fault-book.ts";
import type { RunningServices } from "../services/index.ts";
import { carryOverHttp } from "./carry-over-http.ts";
import { connectionRefused, connectionReset } from "./connection-errors.ts";
import { connectionPair } from "./connection-pair.ts";
import { serviceAt } from "./origins.ts";

type Servers = typeof import("../services/index.ts");
type Instead = ReturnType<Servers["problemAnswer"]>;

export interface LineParts {
  /** What is known of the contract. */
  readonly contracts: Pick<Servers, "operationOf" | "problemAnswer">;
  readonly accept: RunningServices["accept"];
  readonly book: FaultBook;
  readonly log: CallLog;
}

/** What all transports of a test shop share: the way to the services, with what goes wrong on it, and the log of what was sent. */
export class Line {
  readonly #parts: LineParts;
  /** What is under way, by what breaks it off. */
  readonly #underWay = new Map<AbortController, ServiceName>();
  #ended = false;

  constructor(parts: LineParts) {
    this.#parts = parts;
  }

  /**
   * One attempt. @throws TransportFailure
   *
   * @param call the same for all attempts of a call; `undefined`: this one is a call of its own
   */
  async carry(request: TransportRequest, signal: AbortSignal, call: object | undefined): Promise<TransportStream> {
    const service = serviceAt(request.origin);
    const { contracts, book, log } = this.#parts;
    // Names of the contract, which is where the SDK has its own from.
    const operation = contracts.operationOf(service, request.method, request.path) as OperationName | undefined;
    const noted = log.begin(request, { service, operation }, call);
    return this.#watch(service, noted.attempt, async (breaking) => {
      if (book.isAway(service)) throw new TransportFailure(false, connectionRefused(service));
      const fault = book.next({ operation: operation ?? "", service, call: call ?? noted.call });
      if (fault?.passes === false) noted.attempt.fault = fault.name;
      const exchange = this.#exchange(request, service, operation ?? "", AbortSignal.any([signal, breaking]));
      return fault === undefined ? exchange.carry() : fault.apply(exchange);
    });
  }

  /** The same, without script and log: what the test shop itself asks of the services. */
  carryQuietly(request: TransportRequest, signal: AbortSignal): Promise<TransportStream> {
    return this.#exchange(request, serviceAt(request.origin), "", signal).carry();
  }

  /** Breaks off what is under way to a service. */
  breakOff(service: ServiceName): void {
    for (const [breaking, of] of this.#underWay) if (of === service) breaking.abort(connectionReset());
  }

  /** Breaks off everything; further attempts are refused. */
  end(): void {
    this.#ended = true;
    for (const [breaking] of this.#underWay) breaking.abort(closed());
  }

  /** Notes what becomes of an attempt, until its reply was read to the end. */
  async #watch(
    service: ServiceName,
    attempt: OpenAttempt,
    run: (breaking: AbortSignal) => Promise<TransportStream>,
  ): Promise<TransportStream> {
    const breaking = new AbortController();
    const over = (): boolean => this.#underWay.delete(breaking);
    this.#underWay.set(breaking, service);
    try {
      const reply = await run(breaking.signal);
      attempt.status = reply.status;
      attempt.replayed = reply.headers["idempotent-replayed"] === "true";
      return { ...reply, body: watched(reply.body, attempt, over) };
    } catch (error) {
      attempt.failure = causeOf(error);
      over();
      throw error;
    }
  }

  #exchange(request: TransportRequest, service: ServiceName, operation: string, signal: AbortSignal): Exchange {
    if (this.#ended) throw new TransportFailure(false, closed());
    const { accept, contracts } = this.#parts;
    const carry = (instead?: Instead): Promise<TransportStream> =>
      carryOverHttp(request, signal, () => {
        const { nearEnd, farEnd } = connectionPair();
        accept(service, farEnd, instead);
        return nearEnd;
      });
    return {
      request,
      service,
      signal,
      carry: () => carry(),
      answerWith: (problem) => carry(contracts.problemAnswer(service, operation, problem)),
    };
  }
}

async function* watched(
  body: TransportStream["body"],
  attempt: OpenAttempt,
  over: () => void,
): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield* body;
  } catch (error) {
    attempt.failure = causeOf(error);
    throw error;
  } finally {
    over();
  }
}

const causeOf = (error: unknown): unknown => (error instanceof TransportFailure ? error.cause : error);

const closed = (): Error => new Error("this test shop is closed");
