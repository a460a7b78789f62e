export { type DefinedOperation, defineService, type ServiceDefinition } from "./contract/define-service.ts";
export type {
  JsonReply,
  Operation,
  OperationContext,
  OperationReply,
  OperationRequest,
  Operations,
  StreamEvent,
  StreamReply,
} from "./contract/operation.ts";
export { type FieldError, invalidRequest, RequestFailure } from "./http/request-failure.ts";
export { isOperator } from "./router/authorize.ts";
