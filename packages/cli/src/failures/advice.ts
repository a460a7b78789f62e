import { isShopError, type ShopError, type ShopErrorCode } from "@shop/sdk";
import { shellLine } from "../command-line/shell-line.ts";
import { isCliFailure } from "./cli-failure.ts";

/** What to do next. */
export interface Advice {
  /** In a sentence, where the message does not say it already. */
  readonly hint?: string | undefined;
  /** Command lines that can be run as they stand. */
  readonly next?: readonly string[];
}

/** @param argv what was typed after `shop`, for commands that are nearly the same */
export function adviceFor(error: unknown, argv: readonly string[]): Advice {
  if (isCliFailure(error)) return { hint: error.hint };
  if (!isShopError(error)) return {};
  const advise = ADVICE[error.code] as ((error: ShopError, argv: readonly string[]) => Advice) | undefined;
  return advise?.(error, argv) ?? {};
}

type Advising = {
  readonly [Code in ShopErrorCode]: (error: Extract<ShopError, { code: Code }>, argv: readonly string[]) => Advice;
};

const help: Advising["invalid_request"] = (_, argv) => ({ next: [shellLine(["shop", ...commandOf(argv), "--help"])] });
const listOf = (things: string) => (): Advice => ({ next: [`shop ${things} list`] });
const status = (): Advice => ({ next: ["shop status"] });
const again = (_: unknown, argv: readonly string[]): Advice => ({ next: [shellLine(["shop", ...argv])] });

/** A line for every code there is: a new one in the contract does not compile without. */
const ADVICE: Advising = {
  invalid_request: help,
  unauthenticated: () => ({
    hint: "Log in, or give an API key by SHOP_API_KEY or --api-key-file.",
    next: ["shop whoami", "shop login NAME"],
  }),
  wrong_credentials: () => ({ hint: "Names are told apart by capital letters, as passwords are." }),
  not_allowed: () => ({ hint: "This needs an operator.", next: ["shop whoami"] }),
  user_not_found: listOf("users"),
  product_not_found: listOf("products"),
  order_not_found: () => ({ next: ["shop orders list --newest --limit 10"] }),
  key_not_found: listOf("keys"),
  name_taken: (_, argv) => ({ next: withName(argv, (name) => ["shop", "users", "show", name]) }),
  sku_taken: (_, argv) => ({ next: withValue(argv, "--sku", (sku) => ["shop", "products", "show", sku]) }),
  no_session: () => ({ next: ["shop whoami"] }),
  user_has_orders: (_, argv) => ({
    hint: "Cancel them first; what was bought stays in the journal.",
    next: [shellLine(["shop", "orders", "list", "--user", argv[2] ?? "USER"])],
  }),
  product_has_orders: (_, argv) => ({
    hint: "Cancel them first.",
    next: [shellLine(["shop", "orders", "list", "--product", argv[2] ?? "PRODUCT"])],
  }),
  insufficient_stock: ({ available, requested, product_id }, argv) => ({
    hint: available > 0 ? `There are ${available} left: take them, or restock.` : "There is none left: restock first.",
    next: [
      ...(available > 0 && argv.includes("--quantity")
        ? [shellLine(["shop", ...replaced(argv, "--quantity", String(available))])]
        : []),
      `shop products restock ${product_id} --change ${requested - available} --reason delivery`,
    ],
  }),
  stock_changed: ({ actual }, argv) => ({
    hint: `Count again, or expect ${actual}.`,
    next: [shellLine(["shop", ...replaced(argv, "--expected", String(actual))])],
  }),
  stock_limit: () => ({}),
  order_not_cancelled: (_, argv) => ({ next: [shellLine(["shop", "orders", "show", argv[2] ?? "ORDER"])] }),
  order_user_gone: () => ({ hint: "Who is gone can't get anything: place a new order for somebody else." }),
  order_product_gone: () => ({ hint: "What is not sold any more can't be ordered.", next: ["shop products list"] }),
  order_currency_changed: ({ product_id, currency }) => ({
    hint: "Set the currency back for as long as it takes, or place a new order.",
    next: [`shop products update ${product_id} --currency ${currency}`],
  }),
  idempotency_in_flight: again,
  idempotency_key_reused: () => ({
    hint: "Use another key for another change; without --idempotency-key a new one is made.",
  }),
  precondition_failed: ({ current_version }) => ({
    hint: `Look at it again; its version is ${current_version} now (--if-version).`,
  }),
  payload_too_large: () => ({ hint: "Make it shorter." }),
  unsupported_media_type: () => ({}),
  too_many_requests: ({ retry_after }) => ({ hint: `Try again in ${retry_after} s.` }),
  internal_error: () => ({ hint: "The service's log tells more, by the request id." }),
  overloaded: again,
  database_busy: again,
  deadline_passed: (_, argv) => ({ next: [shellLine(["shop", ...argv, "--timeout", "60"])] }),
  shutting_down: status,
  storage_full: () => ({
    hint: "Nothing was changed. Make room on the disk of the shop's data folder, then try again.",
  }),
  connection_failed: ({ service }) =>
    isOurs(service)
      ? { next: ["shop status", "shop up"] }
      : { hint: "SHOP_SERVICES, or the context, says where it is." },
  deadline_exceeded: ({ certainty, idempotencyKey }, argv) => ({
    hint:
      certainty === "unknown"
        ? "It may have been made. The same key finds out, and does not make it twice."
        : undefined,
    next: [shellLine(["shop", ...withKey(argv, idempotencyKey), "--timeout", "60"])],
  }),
  paused: again,
  aborted: () => ({}),
  unexpected_reply: () => ({ hint: "Something else than a shop answers there.", next: ["shop whoami"] }),
  not_ready: status,
};

/** A service besides the two is none that `shop up` starts. */
const isOurs = (service: string): boolean => service === "user-service" || service === "order-service";

/** The words that name the command, without its arguments. */
function commandOf(argv: readonly string[]): readonly string[] {
  const flags = argv.findIndex((word) => word.startsWith("-"));
  return argv.slice(0, Math.min(2, flags === -1 ? 2 : flags));
}

function replaced(argv: readonly string[], flag: string, value: string): string[] {
  const index = argv.indexOf(flag);
  return index === -1 ? [...argv, flag, value] : argv.with(index + 1, value);
}

const withKey = (argv: readonly string[], key: string | undefined): readonly string[] =>
  key === undefined || argv.includes("--idempotency-key") ? argv : [...argv, "--idempotency-key", key];

function withValue(argv: readonly string[], flag: string, line: (value: string) => string[]): string[] {
  const value = argv.includes(flag) ? argv[argv.indexOf(flag) + 1] : undefined;
  return value === undefined ? [] : [shellLine(line(value))];
}

const withName = (argv: readonly string[], line: (value: string) => string[]): string[] =>
  withValue(argv, "--name", line);
