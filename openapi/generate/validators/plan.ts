import { blame, ContractError } from "../contract-error.ts";
import { jsonPart } from "../document/content.ts";
import type { Document, ResponseObject, Schema } from "../document/document.ts";
import { type Operation, readOperations } from "../document/operations.ts";
import { closeReply } from "../schema/close.ts";
import { flatten } from "../schema/flatten.ts";

/** Which validators an operation has, each by the name of its function; equal schemas share one. */
export interface OperationPlan {
  readonly path: string | null;
  readonly query: string | null;
  readonly headers: string | null;
  readonly body: string | null;
  readonly responses: Readonly<Record<string, string>>;
}

export interface ValidatorPlan {
  readonly operations: Readonly<Record<string, OperationPlan>>;
  /** Function name → its (flat) schema. They refuse what is unknown. */
  readonly requests: ReadonlyMap<string, Schema>;
  /** Function name → its (flat, closed) schema. They strip what is unknown. */
  readonly replies: ReadonlyMap<string, Schema>;
}

export function planValidators(document: Document): ValidatorPlan {
  const requests = new SharedSchemas();
  const replies = new SharedSchemas();
  const complaints: string[] = [];
  const operations: Record<string, OperationPlan> = {};
  for (const operation of readOperations(document)) {
    try {
      operations[operation.id] = blame(operation.where, () => planOperation(document, operation, requests, replies));
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      complaints.push(...error.complaints);
    }
  }
  if (complaints.length > 0) throw new ContractError(complaints);
  return { operations, requests: requests.byName, replies: replies.byName };
}

function planOperation(
  document: Document,
  operation: Operation,
  requests: SharedSchemas,
  replies: SharedSchemas,
): OperationPlan {
  const { id } = operation;
  const share = (part: string, schema: Schema | null): string | null =>
    schema === null ? null : requests.share(`${id}_${part}`, schema);
  const body = jsonPart(operation.body?.content)?.schema;
  return {
    path: share("path", parameterSchema(document, operation, "path")),
    query: share("query", parameterSchema(document, operation, "query")),
    headers: share("headers", parameterSchema(document, operation, "header")),
    body: share("body", body === undefined ? null : flatten(document, body)),
    responses: planResponses(document, operation, replies),
  };
}

/** The parameters of one place as one object; `null` without any. Other headers than the declared ones are nobody's business. */
function parameterSchema(document: Document, operation: Operation, place: "path" | "query" | "header"): Schema | null {
  const parameters = operation.parameters.filter((parameter) => parameter.in === place);
  if (parameters.length === 0) return null;
  const nameOf = (name: string): string => (place === "header" ? name.toLowerCase() : name);
  return {
    type: "object",
    ...(place === "header" ? {} : { additionalProperties: false }),
    required: parameters.filter((each) => each.required === true).map((each) => nameOf(each.name)),
    properties: Object.fromEntries(parameters.map((each) => [nameOf(each.name), flatten(document, each.schema)])),
  };
}

function planResponses(document: Document, operation: Operation, replies: SharedSchemas): Record<string, string> {
  const planned: Record<string, string> = {};
  for (const [status, response] of operation.responses) {
    const schema = replySchema(document, status, response);
    if (schema !== null) planned[status] = replies.share(`${operation.id}_${status}`, schema);
  }
  return planned;
}

function replySchema(document: Document, status: string, response: ResponseObject): Schema | null {
  const schema = jsonPart(response.content)?.schema;
  return schema === undefined ? null : blame(status, () => closeReply(flatten(document, schema)));
}

/** Named after the first operation that needs it. */
class SharedSchemas {
  readonly byName = new Map<string, Schema>();
  readonly #names = new Map<string, string>();

  share(name: string, schema: Schema): string {
    const text = JSON.stringify(schema);
    const known = this.#names.get(text);
    if (known !== undefined) return known;
    this.#names.set(text, name);
    this.byName.set(name, schema);
    return name;
  }
}
