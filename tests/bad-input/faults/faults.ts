import type { TestedBody, TestedOperation } from "../tested-operation.ts";
import { bodyFaults } from "./body-faults.ts";
import type { Fault } from "./fault.ts";
import { headerFaults } from "./header-faults.ts";
import { parameterFaults } from "./parameter-faults.ts";

/** Everything that can be wrong in a request to the operation whose body is of this kind. */
export function faultsOf(operation: TestedOperation, kind: TestedBody | undefined): Fault[] {
  return [...parameterFaults(operation), ...headerFaults(operation), ...(kind === undefined ? [] : bodyFaults(kind))];
}
