import ts from "typescript";
import { type Docstring, docstringOf } from "./docstring.ts";
import { type Member, MemberReader } from "./members.ts";
import { entryFile, sdkProgram } from "./sdk-program.ts";
import { TypeText } from "./type-text.ts";

/** Something that the package exports. */
export interface Exported {
  readonly name: string;
  readonly kind: "class" | "interface" | "type" | "function";
  readonly doc: Docstring;
  readonly members: readonly Member[];
  /** Exported interfaces whose members it has besides, as they are written. */
  readonly inherits: readonly string[];
  /** How a function is called, or what an alias stands for that is no list of members; else empty. */
  readonly code: string;
  /** Of a type that is a choice of texts: these. */
  readonly values: readonly string[];
}

/** All that `@shop/sdk` exports, by name. */
export function readPublicApi(program = sdkProgram()): Map<string, Exported> {
  const checker = program.getTypeChecker();
  const entry = program.getSourceFile(entryFile);
  const module = entry && checker.getSymbolAtLocation(entry);
  if (module === undefined) throw new Error(`${entryFile} exports nothing`);
  const symbols = checker.getExportsOfModule(module);
  const reader = new ExportReader(checker, new Set(symbols.map(({ name }) => name)));
  return new Map(symbols.map((symbol) => [symbol.name, reader.read(symbol)]));
}

class ExportReader {
  readonly #checker: ts.TypeChecker;
  readonly #exported: ReadonlySet<string>;
  readonly #text: TypeText;
  readonly #members: MemberReader;

  constructor(checker: ts.TypeChecker, exported: ReadonlySet<string>) {
    this.#checker = checker;
    this.#exported = exported;
    this.#text = new TypeText(checker, exported);
    this.#members = new MemberReader(checker, exported, this.#text);
  }

  read(exported: ts.Symbol): Exported {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(exported) : exported;
    const [declaration] = symbol.declarations ?? [];
    const doc = docstringOf(symbol, this.#checker);
    const plain = { name: symbol.name, doc, members: [], inherits: [], code: "", values: [] };
    if (declaration === undefined) throw new Error(`${symbol.name} is declared nowhere`);
    if (ts.isClassDeclaration(declaration)) {
      return { ...plain, kind: "class", members: this.#members.ofClass(declaration, !isTypeOnly(exported)) };
    }
    if (ts.isFunctionDeclaration(declaration)) return { ...plain, kind: "function", code: this.#formsOf(symbol) };
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    const members = this.#members.ofType(type, symbol.name);
    if (ts.isTypeAliasDeclaration(declaration)) {
      const values = this.#text.valuesOf(type);
      if (values.length > 0) return { ...plain, kind: "type", values };
      const code = this.#text.branchesOf(declaration);
      return { ...plain, kind: "type", code, members: code === "" ? members : [] };
    }
    const inherits = ts.isInterfaceDeclaration(declaration) ? this.#inheritedBy(declaration) : [];
    return { ...plain, kind: "interface", members, inherits };
  }

  /** One that is overloaded has a declaration for each form, and the last of them, with the body, is none. */
  #formsOf(symbol: ts.Symbol): string {
    const declarations = (symbol.declarations ?? []).filter((each) => ts.isFunctionDeclaration(each));
    const overloads = declarations.filter(({ body }) => body === undefined);
    const forms = overloads.length > 0 ? overloads : declarations;
    return forms.map((each) => symbol.name + this.#text.ofSignature(each)).join("\n");
  }

  #inheritedBy(declaration: ts.InterfaceDeclaration): string[] {
    return (declaration.heritageClauses ?? [])
      .flatMap(({ types }) => [...types])
      .filter(({ expression }) => this.#exported.has(expression.getText()))
      .map((type) => type.getText());
  }
}

function isTypeOnly(exported: ts.Symbol): boolean {
  const [specifier] = exported.declarations ?? [];
  return specifier !== undefined && ts.isExportSpecifier(specifier) && ts.isTypeOnlyExportDeclaration(specifier);
}
