/** What the hook knows of a service's contract, made of the bundled document by `../build`. Plain data, and validators by name. */
export interface CompiledContract {
  readonly service: ServiceTable;
  readonly validators: Readonly<Record<string, Validator>>;
}

export interface ServiceTable {
  readonly service: string;
  readonly operations: readonly TableOperation[];
  /** Of what every problem has. */
  readonly problem: string;
}

export interface TableOperation {
  readonly id: string;
  readonly method: string;
  /** The path, cut at its slashes; `null` stands for a parameter. */
  readonly segments: readonly (string | null)[];
  readonly responses: Readonly<Record<string, TableResponse>>;
}

export interface TableResponse {
  readonly headers: readonly TableHeader[];
  /** Media type → the name of what checks it. */
  readonly content: Readonly<Record<string, string>>;
}

export interface TableHeader {
  /** In lower case. */
  readonly name: string;
  readonly required: boolean;
  /** Headers are text: whether this one is to be read as a number first. */
  readonly number: boolean;
  readonly validator: string;
}

/** As Ajv makes them. */
export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidatorError[] | null;
}

export interface ValidatorError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}
