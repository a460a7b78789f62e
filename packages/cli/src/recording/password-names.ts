import type { ParsedWords } from "../command-line/parse-words.ts";
import type { Recorded } from "./recorded.ts";

/** Names for the passwords of a session. The passwords themselves are nowhere; a script takes them from its environment. */
export class PasswordNames {
  /** Variable → whose password it is. */
  readonly all = new Map<string, string>();
  /** User's name → the variable of the password that is theirs now. */
  readonly #now = new Map<string, string>();

  /** The variable of the password that the command reads: `null` for one that was refused, `undefined` when it reads none. */
  readBy(parsed: ParsedWords, { thing, exit, code }: Recorded): string | null | undefined {
    const { path, options } = parsed;
    const asked = options["password"] !== undefined || options["passwordStdin"] === true;
    const name = String(thing?.["name"] ?? options["name"] ?? parsed.args[0] ?? "");
    if (path === "login") return code === "wrong_credentials" ? null : (this.#now.get(name) ?? this.#next(name, true));
    if (path === "users add") return this.#next(name, exit === 0);
    return path === "users update" && asked ? this.#next(name, exit === 0) : undefined;
  }

  #next(user: string, becomesTheirs: boolean): string {
    const stem = `PASSWORD_${user.toUpperCase().replace(/[^A-Z0-9]+/g, "_")}`.replace(/_$/, "");
    let variable = stem;
    for (let count = 2; this.all.has(variable); count++) variable = `${stem}_${count}`;
    this.all.set(variable, user);
    if (becomesTheirs) this.#now.set(user, variable);
    return variable;
  }
}
