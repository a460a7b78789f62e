// The contract at run time, for the CLI's `shop api`: operations by name, their fields, and the services' own validators. It is
// some 600 KB, so whoever wants it imports it when it is needed. Not published: a program has the typed methods.
export type { OperationName, ServiceName } from "../contract.ts";
export { checkInput, type InputFault } from "./check-input.ts";
export type { Field, FieldPlace, JsonType } from "./fields.ts";
export { findOperation, type Operation, operations } from "./operations.ts";
export { type RawInput, type RawOptions, type RawReply, rawCall, requestOf } from "./raw-call.ts";
