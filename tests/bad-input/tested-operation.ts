import type { Contract, Route } from "@shop/openapi";
import { contract as orderContract } from "@shop/openapi/order-service";
import { contract as userContract } from "@shop/openapi/user-service";
import {
  type ContractDocument,
  complete,
  type DocumentOperation,
  type DocumentParameter,
  resolved,
  type Schema,
} from "./schema.ts";

export type Service = "users" | "orders";

export interface TestedParameter {
  readonly name: string;
  readonly in: DocumentParameter["in"];
  readonly schema: Schema;
}

/** An operation with all that the document says of its request. */
export interface TestedOperation {
  readonly service: Service;
  readonly contract: Contract;
  readonly route: Route;
  readonly parameters: readonly TestedParameter[];
  /** The kinds of bodies that it takes; none when it takes no body. */
  readonly bodies: readonly TestedBody[];
}

export interface TestedBody {
  /** The schema of this kind alone. */
  readonly schema: Schema;
  /** The schema of the whole body: `oneOf` where there are several kinds. */
  readonly whole: Schema;
  readonly example: Readonly<Record<string, unknown>>;
}

export const contracts: Readonly<Record<Service, Contract>> = { users: userContract, orders: orderContract };

/** Every operation of both contracts, read from the documents. */
export const operations: readonly TestedOperation[] = Object.entries(contracts).flatMap(([service, contract]) =>
  Object.values(contract.routes).map((route) => testedOperation(service as Service, contract, route)),
);

function testedOperation(service: Service, contract: Contract, route: Route): TestedOperation {
  const document = contract.document as ContractDocument;
  const path = document.paths[route.path];
  const operation = path?.[route.method.toLowerCase()];
  if (operation?.operationId !== route.operationId) throw new Error(`${route.operationId} is not in the document`);
  const parameters = [...(path?.parameters ?? []), ...(operation.parameters ?? [])].map((one) => {
    const parameter = resolved(document, one);
    return { name: parameter.name, in: parameter.in, schema: complete(document, parameter.schema) };
  });
  return { service, contract, route, parameters, bodies: bodiesOf(document, operation) };
}

function bodiesOf(document: ContractDocument, { requestBody }: DocumentOperation): TestedBody[] {
  if (requestBody === undefined) return [];
  const { schema, example } = requestBody.content["application/json"];
  const whole = complete(document, schema);
  const kinds = whole.oneOf ?? [whole];
  return kinds.map((kind) => ({ schema: kind, whole, example: exampleOf(kind, example) }));
}

/** The document has one example; kinds that it does not fit get one out of their fields' own. */
function exampleOf(kind: Schema, example: object): Readonly<Record<string, unknown>> {
  const properties = Object.entries(kind.properties ?? {});
  const given = example as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    properties
      .filter(([name]) => name in given || kind.required?.includes(name))
      .map(([name, { examples, minimum }]: [string, Schema & { examples?: readonly unknown[] }]) => [
        name,
        given[name] ?? examples?.[0] ?? minimum ?? 1,
      ]),
  );
}
