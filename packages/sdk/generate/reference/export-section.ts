import { type Docstring, withoutExamples } from "./docstring.ts";
import { calledOf, type Headings, problemsHeading } from "./headings.ts";
import { code, fenced, paragraphs, table } from "./markdown.ts";
import type { Member } from "./members.ts";
import { operationOf } from "./operation-of.ts";
import { allProblems, ownProblems, routeOf } from "./problems.ts";
import type { Exported } from "./public-api.ts";

/** Writes what is exported, with links from one to the other. */
export class ExportSection {
  readonly #api: ReadonlyMap<string, Exported>;
  readonly #headings: Headings;

  constructor(api: ReadonlyMap<string, Exported>, headings: Headings) {
    this.#api = api;
    this.#headings = headings;
  }

  of(exported: Exported): string {
    const { name, kind, doc, members, inherits, code: written, values } = exported;
    const described = members.filter((member) => kind !== "class" || member.kind === "property");
    return paragraphs([
      `### ${this.#headings.ofExport(name)}`,
      written === "" ? "" : fenced(written),
      told(doc),
      this.#choice(values),
      inherits.length === 0
        ? ""
        : `Besides, it has what ${inherits.map((each) => this.#linked(each)).join(" and ")} has.`,
      this.#memberTable(described),
      ...calledOf(exported).map((member) => this.#method(name, member)),
    ]);
  }

  #method(owner: string, member: Member): string {
    const signature = member.kind === "constructor" ? `new ${owner}${member.type}` : `${member.name}${member.type}`;
    return paragraphs([
      `#### ${this.#headings.ofMember(owner, member)}`,
      fenced(signature),
      told(member.doc),
      [this.#problemsOf(member), this.#typesIn(member.type, owner)].filter((line) => line !== "").join("\n"),
    ]);
  }

  #problemsOf(member: Member): string {
    const operation = operationOf(member);
    if (operation === undefined) return "";
    const { problems } = routeOf(operation);
    const own = ownProblems(operation).map((problem) => `${code(problem)} (${problems[problem]}), `);
    return `Operation ${code(operation)}. Problems: ${own.join("")}and [those of many](#${problemsHeading.toLowerCase()}).`;
  }

  /** Where the names of a signature are explained, since code has no links. `ShopCall` is in nearly all of them. */
  #typesIn(type: string, owner: string): string {
    const known = (name: string): boolean => this.#api.has(name) && name !== owner && name !== "ShopCall";
    const names = [...new Set(type.match(/\w+/g))].filter(known);
    return names.length === 0 ? "" : `See ${names.map((name) => this.#linkTo(name)).join(", ")}.`;
  }

  /** The codes of problems stand in a table of their own. */
  #choice(values: readonly string[]): string {
    const codes = new Set(allProblems().map((problem) => JSON.stringify(problem.code)));
    const others = values.filter((value) => !codes.has(value)).map(code);
    if (others.length === values.length) return values.length === 0 ? "" : `One of ${others.join(", ")}.`;
    return `One of ${[...others, `the codes of the ${this.#headings.link(problemsHeading)}`].join(", ")}.`;
  }

  #memberTable(members: readonly Member[]): string {
    const rows = members.map(({ name, type, optional, doc }) => [
      code(optional ? `${name}?` : name),
      this.#linked(type),
      withoutExamples(doc),
    ]);
    return table(["name", "type", "what"], rows);
  }

  #linkTo(name: string): string {
    return this.#headings.link(this.#headings.ofExport(name));
  }

  #linked(type: string): string {
    const isName = (word: string): boolean => this.#api.has(word);
    if (!type.match(/\w+/g)?.some(isName)) return code(type);
    // A text in quotes is no name, though it may read like one.
    return type
      .split(/("[^"]*"|\w+)/)
      .map((part) => (isName(part) ? this.#linkTo(part) : part.replaceAll(/[<>[\]]/g, "\\$&")))
      .join("");
  }
}

function told({ text, throws }: Docstring): string {
  return paragraphs([text, ...throws.map((each) => `Throws ${each.replace(/^(\w*Error)\b/, "`$1`")}.`)]);
}
