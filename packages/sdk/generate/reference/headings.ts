import { anchor } from "./markdown.ts";
import type { Member } from "./members.ts";
import type { Exported } from "./public-api.ts";
import { sections } from "./sections.ts";

/** Where the problems stand, after the sections. */
export const problemsHeading = "Problems";

/** The headings of the reference, and links to them. */
export class Headings {
  /** How a program reaches an object of a class: `shop.orders` for `Orders`. */
  readonly #ways: ReadonlyMap<string, string>;
  readonly #anchors: ReadonlyMap<string, string>;

  constructor(api: ReadonlyMap<string, Exported>) {
    const things = api.get("Shop")?.members.filter(({ kind }) => kind === "property") ?? [];
    this.#ways = new Map(things.map(({ name, type }) => [type, `shop.${name}`] as const));
    this.#anchors = anchorsOf([
      ...sections.flatMap(({ title, names }) => [title, ...this.#within(names, api)]),
      problemsHeading,
    ]);
  }

  /** A thing stands under the way to it, everything else under its name. */
  ofExport(name: string): string {
    return this.#ways.get(name) ?? name;
  }

  ofMember(owner: string, { name, kind }: Member): string {
    if (kind === "constructor") return `new ${owner}`;
    return `${this.#ways.get(owner) ?? owner.replace(/^./, (first) => first.toLowerCase())}.${name}`;
  }

  /** @throws Error when there is no such heading */
  link(heading: string): string {
    const found = this.#anchors.get(heading);
    if (found === undefined) throw new Error(`the reference has no heading ${heading}`);
    return `[${heading}](#${found})`;
  }

  #within(names: readonly string[], api: ReadonlyMap<string, Exported>): string[] {
    return names.flatMap((name) => [
      this.ofExport(name),
      ...calledOf(api.get(name)).map((member) => this.ofMember(name, member)),
    ]);
  }
}

/** What of a class has a heading of its own: its methods, and how it is made. */
export function calledOf(exported: Exported | undefined): readonly Member[] {
  return exported?.kind === "class" ? exported.members.filter(({ kind }) => kind !== "property") : [];
}

/** Of headings that look alike to GitHub, it numbers the second. */
function anchorsOf(headings: readonly string[]): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(
    headings.map((heading) => {
      const plain = anchor(heading);
      const alike = seen.get(plain) ?? 0;
      seen.set(plain, alike + 1);
      return [heading, alike === 0 ? plain : `${plain}-${alike}`];
    }),
  );
}
