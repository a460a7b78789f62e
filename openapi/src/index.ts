// Every named schema of the two documents: User, Product, Order, Problem …
export type * from "../generated/schemas.ts";
export type {
  Access,
  AccessMatrix,
  AccessRow,
  Caller,
  Contract,
  Expectation,
  Idempotency,
  Method,
  OperationValidators,
  Parameter,
  RoleName,
  Route,
  ServiceName,
  Undo,
  Validate,
  ValidationError,
} from "./contract.ts";
export { type Fault, faultsOf, notKnown } from "./faults.ts";
