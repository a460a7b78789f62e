import { describe } from "vitest";
import { failureContract } from "./failure.contract.ts";
import { replyContract } from "./reply.contract.ts";
import { streamContract } from "./stream.contract.ts";
import type { TransportKind } from "./transport-suite.ts";

/** What every transport must do, so that everything above it is the same. Run once per transport. */
export function transportContract(kind: TransportKind): void {
  describe(`the transport over ${kind.name}`, () => {
    replyContract(kind);
    failureContract(kind);
    streamContract(kind);
  });
}
