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
  Validate,
  ValidationError,
} from "./contract.ts";
export type { ApiKey, JournalEvent, Order, Problem, Product, StockMovement, User } from "./schemas.ts";
