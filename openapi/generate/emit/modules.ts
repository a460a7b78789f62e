import type { AccessMatrix, Route } from "../../src/contract.ts";
import type { Json } from "../document/document.ts";
import { head } from "../services.ts";
import { literal } from "./literal.ts";

/** Where the generated files of this package find their types. Those of a contract elsewhere name the package. */
export const inThisPackage = "../src/contract.ts";

/** `<service>.routes.ts`: the route table, with its literal types for `tsc`. */
export function routesModule(routes: Readonly<Record<string, Route>>, typesFrom: string): string {
  return `${head}import type { Route } from "${typesFrom}";

export const routes = ${literal(routes as unknown as Json, "", 20)} as const satisfies Record<string, Route>;
`;
}

/** `<service>.ts`: what a service and the SDK import. */
export function contractModule(
  service: string,
  hash: string,
  titles: Readonly<Record<string, string>>,
  typesFrom: string,
): string {
  return `${head}import type { Contract } from "${typesFrom}";
import document from "./${service}.json" with { type: "json" };
import { routes } from "./${service}.routes.ts";
import { validators } from "./${service}.validators.js";

export type { components, operations, paths } from "./${service}.types.ts";
export { routes };

export const contract: Contract<${JSON.stringify(service)}> = {
  service: ${JSON.stringify(service)},
  document,
  hash: ${JSON.stringify(hash)},
  routes,
  titles: ${literal(titles, "  ", 8)},
  validators,
};
`;
}

/** `access-matrix.ts`: who gets what, for the tests. */
export function accessMatrixModule(matrices: Readonly<Record<string, AccessMatrix>>): string {
  return `${head}import type { AccessMatrix, ServiceName } from "../src/contract.ts";

export const accessMatrix: Readonly<Record<ServiceName, AccessMatrix>> = ${literal(matrices as unknown as Json, "", 80)};
`;
}
