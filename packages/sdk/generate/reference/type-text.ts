import ts from "typescript";

/** A schema of the contract, as the generated types refer to it. */
const schemaReference = /components\["\w+"\]\["(\w+)"\]/g;

/** Writes types as somebody would who imports the package: by the names that it exports. */
export class TypeText {
  readonly #checker: ts.TypeChecker;
  readonly #exported: ReadonlySet<string>;

  constructor(checker: ts.TypeChecker, exported: ReadonlySet<string>) {
    this.#checker = checker;
    this.#exported = exported;
  }

  /** `(order: NewOrder, options?: KeyedOptions): ShopCall<Order>` */
  ofSignature(declaration: ts.SignatureDeclaration): string {
    const generics = declaration.typeParameters?.map((each) => each.getText()).join(", ");
    const parameters = declaration.parameters.map(({ name, type, questionToken, initializer }) => {
      const mark = questionToken !== undefined || initializer !== undefined ? "?" : "";
      return `${name.getText()}${mark}: ${type === undefined ? "unknown" : oneLine(type.getText())}`;
    });
    const result = declaration.type === undefined ? "" : `: ${oneLine(declaration.type.getText())}`;
    return `${generics === undefined ? "" : `<${generics}>`}(${parameters.join(", ")})${result}`;
  }

  /** As it is declared; what a name of the contract stands for, where the package does not export it. */
  ofProperty(symbol: ts.Symbol, declaration: ts.Declaration, optional: boolean): string {
    const node = (declaration as ts.PropertySignature).type;
    const written = node === undefined ? "unknown" : oneLine(node.getText());
    const names = [...written.matchAll(schemaReference)].map(([, name = ""]) => name);
    const text = names.every((name) => this.#exported.has(name))
      ? written.replaceAll(schemaReference, "$1")
      : this.#checker.typeToString(this.#checker.getTypeOfSymbol(symbol), undefined, ts.TypeFormatFlags.NoTruncation);
    return optional ? text.replace(/ \| undefined$/, "").replace(/^\((\(.*)\)$/, "$1") : text;
  }

  /** The texts that a type is a choice of; none when it is something else. */
  valuesOf(type: ts.Type): string[] {
    if (!type.isUnion() || !type.types.every((each) => each.isStringLiteral())) return [];
    return type.types.map((each) => this.#checker.typeToString(each));
  }

  /** An alias for several shapes, as it is written; empty for any other one. */
  branchesOf(declaration: ts.TypeAliasDeclaration): string {
    const { name, type } = declaration;
    const plain = ts.isUnionTypeNode(type) && !type.types.some(ts.isIndexedAccessTypeNode);
    return plain ? `type ${name.text} =${declaration.getSourceFile().text.slice(type.pos, type.end)}` : "";
  }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");
