import type { Contract, OperationValidators, Route } from "@shop/openapi";
import type { AnyOperation, Operations } from "./operation.ts";

/** An operation of the contract with all that is needed to answer it. */
export interface DefinedOperation {
  readonly route: Route;
  readonly validators: OperationValidators;
  readonly handler: AnyOperation;
}

/** A contract whose every operation has its handler. */
export interface ServiceDefinition {
  readonly contract: Contract;
  readonly operations: readonly DefinedOperation[];
}

/**
 * Ties a contract to its handlers. `tsc` has checked the table; this checks it again where types do not reach
 * (a table built at run time, a contract of another version) and refuses to start a service with a hole in it,
 * or with an operation of which the contract does not say who may call it.
 * @throws Error that names every operation that is missing, unknown or silent about access
 */
export function defineService<Ops>(contract: Contract, operations: Operations<Ops>): ServiceDefinition {
  const handlers = new Map<string, AnyOperation>(Object.entries(operations));
  const faults = [
    ...[...handlers.keys()]
      .filter((id) => contract.routes[id] === undefined)
      .map((id) => `${id} is not in the contract`),
    ...Object.keys(contract.routes).flatMap((id) => faultsOf(contract, id, handlers)),
  ];
  if (faults.length > 0) throw new Error(`${contract.service} does not fit its contract: ${faults.join("; ")}.`);
  return { contract, operations: Object.keys(contract.routes).map((id) => defined(contract, id, handlers)) };
}

function faultsOf(contract: Contract, id: string, handlers: ReadonlyMap<string, AnyOperation>): string[] {
  const faults: string[] = [];
  if (!handlers.has(id)) faults.push(`${id} has no handler`);
  if (contract.validators[id] === undefined) faults.push(`${id} has no validators`);
  const access: Partial<Route["access"]> | undefined = contract.routes[id]?.access;
  if (!access?.anonymous || !access.customer || !access.operator) faults.push(`${id} does not say who may call it`);
  return faults;
}

function defined(contract: Contract, id: string, handlers: ReadonlyMap<string, AnyOperation>): DefinedOperation {
  const route = contract.routes[id];
  const validators = contract.validators[id];
  const handler = handlers.get(id);
  if (!route || !validators || !handler) throw new Error(`${id} was checked before`);
  return { route, validators, handler };
}
