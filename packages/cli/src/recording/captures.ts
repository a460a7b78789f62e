import type { ParsedWords, Part } from "../command-line/parse-words.ts";
import type { Recorded } from "./recorded.ts";

export const kinds = ["user", "product", "order", "key"] as const;
export type Kind = (typeof kinds)[number];

/** Something that a recorded command made: its id is another one at every run. */
export interface Capture {
  readonly kind: Kind;
  readonly id: number;
  /** `order_1` */
  readonly variable: string;
  /** Where the id stands in what the command prints: `.id`, or `.order.id` of a raw reply. */
  readonly at: string;
  /** What it is called besides its id: a user's name, a product's SKU. */
  readonly name: string | undefined;
}

const MAKERS: Readonly<Record<string, Kind>> = {
  "users add": "user",
  "products add": "product",
  "orders place": "order",
  "keys add": "key",
};

/** What the command made, if it did. @param made how many things of each kind were made before */
export function captureOf(
  { exit, thing }: Recorded,
  parsed: ParsedWords,
  made: Map<Kind, number>,
): Capture | undefined {
  if (exit !== 0 || thing === undefined) return undefined;
  const found = parsed.path === "api" ? inRawReply(parsed, thing) : { kind: MAKERS[parsed.path], thing, at: ".id" };
  if (found?.kind === undefined || typeof found.thing["id"] !== "number") return undefined;
  const { kind, at } = found;
  const count = (made.get(kind) ?? 0) + 1;
  made.set(kind, count);
  const name = kind === "product" ? found.thing["sku"] : found.thing["name"];
  return {
    kind,
    at,
    id: found.thing["id"],
    variable: `${kind}_${count}`,
    name: typeof name === "string" && kind !== "key" ? name : undefined,
  };
}

type Thing = Readonly<Record<string, unknown>>;

function inRawReply(parsed: ParsedWords, reply: Thing): { kind: Kind; thing: Thing; at: string } | undefined {
  if (!/^(add|place)[A-Z]|^POST$/.test(parsed.args[0] ?? "")) return undefined;
  const kind = kinds.find((name) => typeof reply[name] === "object" && reply[name] !== null);
  return kind && { kind, thing: reply[kind] as Thing, at: `.${kind}.id` };
}

/** The id of which thing a part of a command line is, when it is one; `before` stands in front of it in the word. */
export function idIn({ path }: ParsedWords, part: Part): { kind: Kind; id: number; before: string } | undefined {
  const text = part.value ?? "";
  if (path === "api" && part.kind === "argument") {
    const [, before = "", name = "", id = ""] = /^((?:(user|product|order|key)_)?id=)(\d+)$/.exec(text) ?? [];
    return id === "" ? undefined : { kind: (name || "user") as Kind, id: Number(id), before };
  }
  const kind = kinds.find((name) => name === part.name);
  return kind !== undefined && /^\d+$/.test(text) ? { kind, id: Number(text), before: "" } : undefined;
}
