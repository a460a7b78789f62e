import type { ClientError, OperationName, ProblemCode, ProblemError, ShopErrorFacts, ShopErrorOf } from "@shop/sdk";

/** The problems that the contract has for an operation. */
export type ProblemCodeOf<Op extends OperationName> = Extract<
  Exclude<ShopErrorOf<Op>["code"], ClientError["code"]>,
  ProblemCode
>;

/** What a problem has beside the members that every problem has: `requested` and `available` of `insufficient_stock`. */
type OwnFields<Code extends ProblemCode> = Omit<ProblemError<Code>, keyof ShopErrorFacts<Code>>;

type WithoutWait<Fields> = Omit<Fields, "retry_after">;

/** What is said of a problem beside its code. */
export type ProblemFields<Code extends ProblemCode> = WithoutWait<OwnFields<Code>> & {
  /** The sentence that becomes the error's message. */
  readonly detail?: string;
} & (OwnFields<Code> extends { readonly retry_after: number }
    ? {
        /** Seconds, in the `Retry-After` header too: 0, so that tests do not wait. */
        readonly retry_after?: number;
      }
    : unknown);

/** May be left out when the problem has no fields of its own. */
export type ProblemArguments<Code extends ProblemCode> =
  Record<never, never> extends WithoutWait<OwnFields<Code>>
    ? [fields?: ProblemFields<Code>]
    : [fields: ProblemFields<Code>];
