import { Expression } from "../typescript/literal.ts";
import type { Capture, Kind } from "./captures.ts";
import type { Step } from "./session.ts";

/** What the program so far has names for. */
export interface Names {
  readonly captures: readonly Capture[];
  /** Who is logged in: the variable of the session, and the user's name. */
  readonly session: { readonly variable: string; readonly user: string } | undefined;
  /** Told of every name that is used. */
  readonly use: (name: string) => void;
}

/** The parsed words of a step, with ids and names as the program has them. */
export class StepView {
  readonly args: readonly (string | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
  readonly #names: Names;
  readonly #password: string | null | undefined;

  constructor({ parsed, password }: Step, names: Names) {
    this.args = parsed?.args ?? [];
    this.options = parsed?.options ?? {};
    this.#password = password;
    this.#names = names;
  }

  /** The variable of the password that is read. */
  get password(): Expression | undefined {
    if (this.#password === undefined) return undefined;
    if (this.#password === null) return new Expression('"not-the-password"');
    this.#names.use(this.#password);
    return new Expression(this.#password.toLowerCase());
  }

  /** The options that were given, by the field's name: `name-prefix` is `name_prefix` there, `namePrefix` in commander. */
  given(...flags: readonly string[]): Record<string, unknown> {
    const pairs = flags.map((flag) => [flag.replaceAll("-", "_"), this.options[camelCase(flag)]] as const);
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
  }

  changeOptions(): object {
    const { idempotencyKey, ifVersion: ifMatch } = this.options;
    return { ...(idempotencyKey !== undefined && { idempotencyKey }), ...(ifMatch !== undefined && { ifMatch }) };
  }

  /** The id of the user who is logged in. */
  get ownId(): Expression | undefined {
    const { session } = this.#names;
    return session && new Expression(`${session.variable}.user.id`);
  }

  user(text: unknown): unknown {
    if (this.#names.session?.user === text) return this.ownId;
    return this.#idOf("user", String(text)) ?? this.#lookUp("userNamed", text);
  }

  product(text: unknown): unknown {
    return this.#idOf("product", String(text)) ?? this.#lookUp("productOf", text);
  }

  order(text: unknown): unknown {
    return this.#idOf("order", String(text));
  }

  key(text: unknown): unknown {
    return this.#idOf("key", String(text));
  }

  /** A name that nothing in this session was given: the program asks the shop for it. */
  #lookUp(helper: string, text: unknown): Expression {
    this.#names.use(helper);
    return new Expression(`(await ${helper}(${JSON.stringify(text)})).id`);
  }

  #idOf(kind: Kind, text: string): Expression | number | undefined {
    const id = /^\d+$/.test(text) ? Number(text) : undefined;
    const made = this.#names.captures.findLast(
      (one) => one.kind === kind && (id === undefined ? one.name === text : one.id === id),
    );
    if (made === undefined) return id;
    this.#names.use(made.variable);
    return new Expression(`${made.variable}.id`);
  }
}

const camelCase = (flag: string): string => flag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
