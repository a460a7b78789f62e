import type { Contract, OperationValidators, Route } from "@shop/openapi";
import { contract as orderService } from "@shop/openapi/order-service";
import { contract as userService } from "@shop/openapi/user-service";
import type { OperationName, ServiceName } from "../contract.ts";
import { type Document, type DocumentedOperation, follow, type Schema } from "./document.ts";
import { bodiesOf, type Field, parametersOf } from "./fields.ts";

/** An operation of the contract, as somebody sees it who calls it by name. */
export interface Operation {
  readonly id: OperationName;
  readonly service: ServiceName;
  readonly method: Route["method"];
  /** With `{parameters}`: `/api/user/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly parameters: readonly Field[];
  /** The fields of its body, one list for each form that the body may have; empty when it takes none. */
  readonly bodies: readonly (readonly Field[])[];
  /** The member of the reply that holds the things, when it is a list in pages, such as `orders`, and what these have. */
  readonly listed: { readonly member: string; readonly fields: readonly string[] } | undefined;
  /** The members of a good reply. */
  readonly replyFields: readonly string[];
  /** Whether it answers server-sent events too. */
  readonly streams: boolean;
  readonly validators: OperationValidators;
}

/** Every operation of both services, in the order of the contract. */
export const operations: readonly Operation[] = [userService, orderService].flatMap(operationsOf);

export function findOperation(id: string): Operation | undefined {
  return operations.find((operation) => operation.id === id);
}

function operationsOf(contract: Contract<ServiceName>): Operation[] {
  const document = contract.document as Document;
  return Object.values(contract.routes).map(({ operationId, method, path }): Operation => {
    const item = document.paths[path];
    const documented = item?.[method.toLowerCase() as "get"];
    const validators = contract.validators[operationId];
    if (item === undefined || documented === undefined || validators === undefined) {
      throw new Error(`the document has no ${method} ${path}`);
    }
    return {
      // The SDK's own table is made from the same routes, and its test fails when the two differ.
      id: operationId as OperationName,
      service: contract.service,
      method,
      path,
      summary: documented.summary,
      parameters: parametersOf(document, item.parameters ?? [], documented),
      bodies: bodiesOf(document, documented),
      listed: listedIn(document, documented),
      replyFields: Object.keys(replyOf(document, documented)),
      streams: documented.responses[200]?.content?.["text/event-stream"] !== undefined,
      validators,
    };
  });
}

/** The schemas of what a good reply has. */
function replyOf(document: Document, { responses }: DocumentedOperation): Readonly<Record<string, Schema>> {
  const schema = responses[200]?.content?.["application/json"]?.schema;
  return schema === undefined ? {} : (follow(document, schema).properties ?? {});
}

function listedIn(document: Document, documented: DocumentedOperation): Operation["listed"] {
  const { next_cursor, ...members } = replyOf(document, documented);
  const [[member, schema] = []] = Object.entries(members);
  if (next_cursor === undefined || member === undefined || schema === undefined) return undefined;
  const { items = {} } = follow(document, schema);
  return { member, fields: Object.keys(follow(document, items).properties ?? {}) };
}
