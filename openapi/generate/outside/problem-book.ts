import { ContractError } from "../contract-error.ts";
import { listIn, mapValues, type Node, nodeIn } from "./source.ts";
import { type KnownProblem, standard, standardProblems } from "./standard.ts";

/** The problems that an operation can name: the shop's, and those of the contract's own table `x-problems`. */
export class ProblemBook {
  readonly #known: Map<string, KnownProblem>;
  /** The schemas of the contract's own problems, by name. */
  readonly schemas: Node;

  /** @param table code → `{ status, title, fields }`, as it stands in the contract */
  constructor(table: Node) {
    this.#known = standardProblems();
    const own = Object.entries(table).map(([code, written]) => [code, nodeIn(written)] as const);
    for (const [code, written] of own) this.#known.set(code, knownAs(code, written));
    this.schemas = Object.fromEntries(own.map(([code, written]) => [schemaName(code), schemaOf(code, written)]));
  }

  /** @throws ContractError for a code that nobody has explained */
  find(code: string): KnownProblem {
    const found = this.#known.get(code);
    if (found !== undefined) return found;
    throw new ContractError([`${code} is neither in the contract's own x-problems nor a problem of the shop`]);
  }
}

function knownAs(code: string, { status, title, fields }: Node): KnownProblem {
  if (!Number.isInteger(status) || typeof title !== "string")
    throw new ContractError([`x-problems: ${code} needs a status and a title`]);
  const schema = { $ref: `#/components/schemas/${schemaName(code)}` };
  const example = mapValues(nodeIn(fields), (field) => listIn(nodeIn(field).examples)[0]);
  return { status: Number(status), title, schema, example };
}

/** `supplier_not_found` → `SupplierNotFound` */
function schemaName(code: string): string {
  return code.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function schemaOf(code: string, { status, title, fields }: Node): Node {
  const own = nodeIn(fields);
  const properties = { code: { const: code }, title: { const: title }, status: { const: status }, ...own };
  const required = Object.keys(own).length > 0 ? { required: Object.keys(own) } : {};
  return {
    unevaluatedProperties: false,
    allOf: [standard("problems", "schemas/Problem"), { type: "object", ...required, properties }],
  };
}
