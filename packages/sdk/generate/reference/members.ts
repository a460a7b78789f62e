import ts from "typescript";
import { type Docstring, docstringOf } from "./docstring.ts";
import type { TypeText } from "./type-text.ts";

/** Something that a class, an interface or an object type has. */
export interface Member {
  readonly name: string;
  readonly kind: "constructor" | "method" | "property";
  /** As it is written: the type of a property, the signature of a method without its name at the beginning. */
  readonly type: string;
  readonly optional: boolean;
  readonly doc: Docstring;
  readonly declaration: ts.Declaration;
}

/** Reads what somebody can use of a class or a type. */
export class MemberReader {
  readonly #checker: ts.TypeChecker;
  readonly #exported: ReadonlySet<string>;
  readonly #text: TypeText;

  /** @param exported the names that the package exports */
  constructor(checker: ts.TypeChecker, exported: ReadonlySet<string>, text: TypeText) {
    this.#checker = checker;
    this.#exported = exported;
    this.#text = text;
  }

  /** @param made whether the class itself is exported and not only its type: others can make one then */
  ofClass(declaration: ts.ClassDeclaration, made: boolean): Member[] {
    return declaration.members.flatMap((member) => {
      if (ts.isConstructorDeclaration(member)) return made ? this.#callable("constructor", "constructor", member) : [];
      // Whatever has a computed name is met by `for await` and `await using`, which the class itself tells of.
      if (member.name === undefined || !ts.isIdentifier(member.name) || isStatic(member)) return [];
      if (ts.isMethodDeclaration(member)) {
        const [first, ...others] = formsOf(member.name.text, declaration);
        return first === member ? this.#callable(member.name.text, "method", first, ...others) : [];
      }
      const symbol = this.#checker.getSymbolAtLocation(member.name);
      return symbol === undefined ? [] : [this.#property(symbol, member)];
    });
  }

  /** Its own; those of another exported type are told of there. */
  ofType(type: ts.Type, name: string): Member[] {
    return this.#checker.getPropertiesOfType(type).flatMap((symbol) => {
      const [declaration] = symbol.declarations ?? [];
      if (declaration === undefined || isCompilers(declaration)) return [];
      const owner = ownerOf(declaration);
      if (owner === "Error" || (owner !== name && this.#exported.has(owner))) return [];
      if (ts.isMethodSignature(declaration)) return this.#callable(symbol.name, "method", declaration);
      return [this.#property(symbol, declaration)];
    });
  }

  /** @param others further ways to call it; the first one says what it does */
  #callable(
    name: string,
    kind: Member["kind"],
    declaration: ts.SignatureDeclaration,
    ...others: readonly ts.SignatureDeclaration[]
  ): Member[] {
    const signature = this.#checker.getSignatureFromDeclaration(declaration);
    if (signature === undefined) return [];
    const doc = docstringOf(signature, this.#checker);
    const type = [declaration, ...others].map((each) => this.#text.ofSignature(each)).join(`\n${name}`);
    return [{ name, kind, type, optional: false, doc, declaration }];
  }

  #property(symbol: ts.Symbol, declaration: ts.Declaration): Member {
    const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
    const type = this.#text.ofProperty(symbol, declaration, optional);
    return {
      name: symbol.name,
      kind: "property",
      type,
      optional,
      doc: docstringOf(symbol, this.#checker),
      declaration,
    };
  }
}

/** How a method may be called. Of one that is overloaded the last declaration, with the body, is no such way. */
function formsOf(name: string, { members }: ts.ClassDeclaration): readonly ts.MethodDeclaration[] {
  const all = members.filter((each) => ts.isMethodDeclaration(each)).filter((each) => each.name.getText() === name);
  const overloads = all.filter(({ body }) => body === undefined);
  return overloads.length > 0 ? overloads : all;
}

const isStatic = (member: ts.ClassElement): boolean =>
  (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) !== 0;

const isCompilers = (declaration: ts.Declaration): boolean =>
  declaration.getSourceFile().fileName.includes("/node_modules/typescript/");

/** The name of the interface that a member was declared in. */
function ownerOf({ parent }: ts.Declaration): string {
  return ts.isInterfaceDeclaration(parent) ? parent.name.text : "";
}
