export type { CallOptions, KeyedOptions, VersionedOptions } from "./call/call-options.ts";
export type { CallResponse, CallTimings } from "./call/call-response.ts";
export type { ShopCall, WithResponse } from "./call/shop-call.ts";
export type {
  Actor,
  ApiKey,
  DaySales,
  EventType,
  FieldError,
  JournalEvent,
  KeyedOperation,
  NewApiKey,
  NewNote,
  NewOrder,
  NewProduct,
  NewUser,
  Note,
  OperationName,
  Order,
  OrderChange,
  OrderPrice,
  OrderRow,
  Product,
  ProductChange,
  RefusedRow,
  ReplyOf,
  Revenue,
  Role,
  RowOutcome,
  ServiceName,
  Snapshot,
  Stats,
  StockCount,
  StockDifference,
  StockMovement,
  Subject,
  SubjectKind,
  User,
  UserChange,
} from "./contract.ts";
export type { ContractDifference, ContractDrift } from "./drift/contract-drift.ts";
export type { ProblemCode } from "./errors/problem.ts";
export {
  type Aborted,
  type Certainty,
  type ClientError,
  type ConnectionFailed,
  type DeadlineExceeded,
  isShopError,
  type NotReady,
  type Paused,
  type ProblemError,
  type ShopError,
  type ShopErrorCode,
  type ShopErrorFacts,
  type ShopErrorOf,
  type UnexpectedReply,
} from "./errors/shop-error.ts";
export type { StreamChange, StreamOptions } from "./events/stream-options.ts";
export type { Undo } from "./generated/undo.ts";
export type { AttemptInfo, CallEnd, CallInfo, ShopHooks } from "./hooks.ts";
export type { Listing } from "./listing.ts";
export type { MadeChange, ShopOptions } from "./options.ts";
export type { Page } from "./paging/page.ts";
export type { Resolution } from "./resolve.ts";
export { type Session, Shop } from "./shop.ts";
export type { ServiceStatus, ShopStatus } from "./status.ts";
export type { EventQuery, Events } from "./things/events.ts";
export type { AddedKey, KeyQuery, Keys } from "./things/keys.ts";
export type { OrderQuery, Orders, UserOrderQuery } from "./things/orders.ts";
export type { ProductQuery, Products } from "./things/products.ts";
export type { ShopStats, StatsQuery } from "./things/shop-stats.ts";
export type { StockMovementQuery, StockMovements } from "./things/stock-movements.ts";
export type { UserQuery, Users } from "./things/users.ts";
export {
  isTransportFailure,
  type ReplyHeaders,
  type Transport,
  TransportFailure,
  type TransportReply,
  type TransportRequest,
  type TransportStream,
} from "./transport/transport.ts";
export { undoOf } from "./undo.ts";
