/** A part of the reference: a heading, a sentence, and what the package exports for it. */
export interface Section {
  readonly title: string;
  readonly about: string;
  readonly names: readonly string[];
}

/** The table of contents. Every export stands in one section; `referenceText` refuses one that is left out. */
export const sections: readonly Section[] = [
  {
    title: "Making a shop",
    about: "One object for both services; make one and keep it.",
    names: ["Shop", "ShopOptions", "MadeChange", "Session", "ShopStatus", "ServiceStatus", "Resolution", "ReplyOf"],
  },
  {
    title: "Users",
    about: "Accounts: customers, and the operators that run the shop.",
    names: ["Users", "UserQuery", "User", "NewUser", "UserChange", "Role"],
  },
  {
    title: "Products",
    about: "What is sold, and how much of it is there.",
    names: ["Products", "ProductQuery", "Product", "NewProduct", "ProductChange", "StockDifference", "StockCount"],
  },
  {
    title: "Orders",
    about: "Placing, changing and cancelling; the stock follows in the same transaction.",
    names: [
      "Orders",
      "OrderQuery",
      "UserOrderQuery",
      "Order",
      "NewOrder",
      "OrderChange",
      "OrderRow",
      "OrderPrice",
      "RowOutcome",
      "RefusedRow",
    ],
  },
  {
    title: "The ledger",
    about: "Why the stock is what it is.",
    names: ["StockMovements", "StockMovementQuery", "StockMovement"],
  },
  {
    title: "The journal",
    about: "Who changed what, and when: read it, follow it, note something in it.",
    names: [
      "Events",
      "EventQuery",
      "StreamOptions",
      "StreamChange",
      "JournalEvent",
      "Actor",
      "Subject",
      "Snapshot",
      "EventType",
      "SubjectKind",
      "NewNote",
      "Note",
    ],
  },
  {
    title: "Figures",
    about: "The shop in figures, from roll-ups: they cost the same at a million orders.",
    names: ["ShopStats", "StatsQuery", "Stats", "Revenue", "DaySales"],
  },
  {
    title: "API keys",
    about: "What programs call the shop with.",
    names: ["Keys", "KeyQuery", "ApiKey", "NewApiKey", "AddedKey"],
  },
  {
    title: "Calls and lists",
    about: "What a method takes besides its arguments, and what it gives.",
    names: [
      "CallOptions",
      "KeyedOptions",
      "VersionedOptions",
      "ShopCall",
      "WithResponse",
      "CallResponse",
      "CallTimings",
      "Listing",
      "Page",
    ],
  },
  {
    title: "Errors",
    about:
      "A call that fails rejects with a `ShopError`; wrong arguments are a `TypeError`, and nothing is sent. The problems that services answer stand [at the end](#problems).",
    names: [
      "isShopError",
      "ShopError",
      "ShopErrorOf",
      "ShopErrorFacts",
      "Certainty",
      "ProblemError",
      "ConnectionFailed",
      "DeadlineExceeded",
      "Paused",
      "Aborted",
      "UnexpectedReply",
      "NotReady",
      "ClientError",
      "ShopErrorCode",
      "ProblemCode",
      "FieldError",
    ],
  },
  {
    title: "Listening",
    about: "For logs, figures and traces.",
    names: ["ShopHooks", "CallInfo", "AttemptInfo", "CallEnd", "ContractDrift", "ContractDifference"],
  },
  {
    title: "Transports",
    about: "What carries the calls. A program needs none of its own, unless its way to the shop is a special one.",
    names: [
      "Transport",
      "TransportRequest",
      "TransportReply",
      "TransportStream",
      "ReplyHeaders",
      "TransportFailure",
      "isTransportFailure",
    ],
  },
  {
    title: "The contract",
    about: "Its names, for programs that tell operations apart.",
    names: ["OperationName", "KeyedOperation", "ServiceName", "undoOf", "Undo"],
  },
];
