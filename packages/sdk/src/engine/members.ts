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
  /** The shape of the object, where it has a name, and where that is written. */
  readonly shape: string | undefined;
  readonly shapes: Shapes;
}

const letters = { s: "string", n: "number", b: "boolean", o: "object", "*": "any" } as const;

/** What the replies of a contract are made of. Each text is read once. */
export class Shapes {
  readonly #texts: Readonly<Record<string, string>>;
  readonly #known = new Map<string, Members>();

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = texts;
  }

  /** Reads `Order`, the name of a shape, or `id:n,note:s?,orders:Order[]`, as reading/replies.ts writes them. */
  membersOf(text: string): Members {
    const before = this.#known.get(text);
    if (before !== undefined) return before;
    const members = (this.#texts[text] ?? text).split(",").map((member) => readMember(member, this));
    this.#known.set(text, members);
    return members;
  }
}

/** Those of the shop's own contracts. */
export const ourShapes = new Shapes(shapes);

function readMember(text: string, shapes: Shapes): Member {
  const [, name = "", type = "", list = "", nullable = ""] = /^(.+):([^[?]+)(\[\])?(\?)?$/.exec(text) ?? [];
  const letter = letters[type as keyof typeof letters];
  const shape = letter === undefined ? type : undefined;
  return { name, type: letter ?? "object", list: list !== "", nullable: nullable !== "", shape, shapes };
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

function wrongOne(value: unknown, { type, shape, shapes }: Member): string | undefined {
  if (type === "any") return value === undefined ? "" : undefined;
  if (type !== "object") return typeof value === type ? undefined : "";
  if (!isObject(value)) return "";
  const wrong = shape === undefined ? undefined : wrongMember(value, shapes.membersOf(shape));
  return wrong === undefined ? undefined : `/${wrong}`;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
