import type { Contract, OperationValidators, Route } from "@shop/openapi";
import { contract as orderService } from "@shop/openapi/order-service";
import { contract as userService } from "@shop/openapi/user-service";
import type { OperationName, ServiceName } from "../contract.ts";
import { type DescribedOperation, describeOperation } from "./describe.ts";
import type { Document } from "./document.ts";

/** An operation of the contract, as somebody sees it who calls it by name. */
export interface Operation extends Omit<DescribedOperation, "id" | "tag" | "description"> {
  readonly id: OperationName;
  readonly service: ServiceName;
  readonly validators: OperationValidators;
}

/** Every operation of both services, in the order of the contract. */
export const operations: readonly Operation[] = [userService, orderService].flatMap(operationsOf);

export function findOperation(id: string): Operation | undefined {
  return operations.find((operation) => operation.id === id);
}

function operationsOf(contract: Contract<ServiceName>): Operation[] {
  return Object.values(contract.routes).map((route) => operationOf(contract, route));
}

function operationOf({ service, document, validators }: Contract<ServiceName>, route: Route): Operation {
  const { operationId, method, path } = route;
  const { tag: _, description: __, ...described } = describeOperation(document as Document, method, path);
  const own = validators[operationId];
  if (own === undefined) throw new Error(`the contract has no validators of ${operationId}`);
  // The SDK's own table is made from the same routes, and its test fails when the two differ.
  return { ...described, id: operationId as OperationName, service, validators: own };
}
