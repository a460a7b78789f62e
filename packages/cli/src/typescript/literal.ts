/** An expression in a literal that is to be printed as it stands: a variable, say. */
export class Expression {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/** A JSON value, with expressions in it, as TypeScript spells it: `{ user_id: user_1.id, quantity: 2 }`. */
export function literal(value: unknown): string {
  if (value instanceof Expression) return value.source;
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object" || value === null) return text(value);
  const members = Object.entries(value).map(([name, member]) => `${key(name)}: ${literal(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** JSON is TypeScript, but for two characters that end a line in some editors. */
function text(value: unknown): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
