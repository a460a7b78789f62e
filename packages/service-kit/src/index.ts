export { type Environment, readEnvironment } from "./config/environment.ts";
export { type ServiceSettings, serviceSettings } from "./config/service-settings.ts";
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
export { answerNotReady } from "./health/health.ts";
export { type LoginAttempts, type LoginLimits, loginAttempts } from "./http/login-attempts.ts";
export type { PlainHandler } from "./http/plain-handler.ts";
export { type FieldError, invalidRequest, RequestFailure } from "./http/request-failure.ts";
export { createLog, type Logger, type ServiceLog } from "./logging/logger.ts";
export type { OwnMetrics } from "./metrics/metrics.ts";
export { type CursorCodec, cursorCodec, cursorText, idCursor, isDay, isId, isText } from "./paging/cursor.ts";
export { runService, type StartedService } from "./process/run-service.ts";
export { answerWithProblem, type ChosenProblem } from "./router/answer-with-problem.ts";
export { isOperator } from "./router/authorize.ts";
export { createService, type ServedService, type Service, type ServiceOptions } from "./service.ts";
