import type { OperationName, OrderSchemas, ProblemsOf, UserSchemas } from "../contract.ts";

/** What every problem has, before its code is known. */
export type AnyProblem = UserSchemas["Problem"];

/** Of a service's schemas those that are problems with a code of their own, by code. */
type ProblemsByCode<Schemas> = {
  [Name in keyof Schemas as Schemas[Name] extends AnyProblem
    ? string extends Schemas[Name]["code"]
      ? never
      : Schemas[Name]["code"]
    : never]: Schemas[Name];
};

type UserProblems = ProblemsByCode<UserSchemas>;
type OrderProblems = ProblemsByCode<OrderSchemas>;

/**
 * The code of every problem that the contract names: what a service can answer instead of what was asked for.
 *
 * ```ts
 * const gone: readonly ProblemCode[] = ["user_not_found", "product_not_found", "order_not_found"];
 * ```
 */
export type ProblemCode = keyof UserProblems | keyof OrderProblems;

/** The problem with this code, with its fields. Both services mean the same by a code. */
export type ProblemWith<Code extends ProblemCode> = Code extends keyof OrderProblems
  ? OrderProblems[Code]
  : Code extends keyof UserProblems
    ? UserProblems[Code]
    : never;

/** The codes of the problems that the contract declares for one operation. */
export type ProblemCodeOf<Op extends OperationName> =
  ProblemsOf<Op> extends infer Problem
    ? Problem extends { code: infer Code extends ProblemCode }
      ? Code
      : never
    : never;
