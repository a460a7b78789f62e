import { shapes } from "../generated/routes.ts";

/** What a reply, or a thing within one, must have. Members that may be left out, and ones that nobody knows, are not its concern. */
export type Members = readonly Member[];

interface Member {
  readonly name: string;
  /** In JSON; "any" where the contract allows several. */
  readonly type: "string" | "number" | "boolean" | "object" | "any";
  /** Whether it is an array of that. */
  readonly list: boolean;
  readonly nullable: boolean;
  /** The shape of the object, where it has a name. */
  readonly shape: string | undefined;
}

const letters = { s: "string", n: "number", b: "boolean", o: "object", "*": "any" } as const;

const known = new Map<string, Members>();

/** Reads `Order`, the name of a shape, or `id:n,note:s?,orders:Order[]`, as generate/replies.ts writes them. */
export function membersOf(text: string): Members {
  const before = known.get(text);
  if (before !== undefined) return before;
  const members = (shapes[text] ?? text).split(",").map(readMember);
  known.set(text, members);
  return members;
}

function readMember(text: string): Member {
  const [, name = "", type = "", list = "", nullable = ""] = /^(.+):([^[?]+)(\[\])?(\?)?$/.exec(text) ?? [];
  const letter = letters[type as keyof typeof letters];
  const shape = letter === undefined ? type : undefined;
  return { name, type: letter ?? "object", list: list !== "", nullable: nullable !== "", shape };
}

/** Where the first member is that is missing or of another type, `orders/3/total`; `undefined` when there is none. */
export function wrongMember(value: unknown, members: Members): string | undefined {
  if (!isObject(value)) return "value";
  for (const member of members) {
    const wrong = wrongIn((value as Readonly<Record<string, unknown>>)[member.name], member);
    if (wrong !== undefined) return member.name + wrong;
  }
  return undefined;
}

/** Empty when the value itself is wrong, `/total` when something in it is; `undefined` when all is well. */
function wrongIn(value: unknown, member: Member): string | undefined {
  if (value === null && member.nullable) return undefined;
  if (!member.list) return wrongOne(value, member);
  if (!Array.isArray(value)) return "";
  for (let index = 0; index < value.length; index += 1) {
    const wrong = wrongOne(value[index], member);
    if (wrong !== undefined) return `/${index}${wrong}`;
  }
  return undefined;
}

function wrongOne(value: unknown, { type, shape }: Member): string | undefined {
  if (type === "any") return value === undefined ? "" : undefined;
  if (type !== "object") return typeof value === type ? undefined : "";
  if (!isObject(value)) return "";
  const wrong = shape === undefined ? undefined : wrongMember(value, membersOf(shape));
  return wrong === undefined ? undefined : `/${wrong}`;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
