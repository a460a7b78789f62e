import fc from "fast-check";
import { kindsOf, type Role, roles } from "./cast.ts";
import { type Draft, withBody } from "./draft.ts";
import { type Fault, invalid, shown } from "./faults/fault.ts";
import { faultsOf } from "./faults/faults.ts";
import { fits } from "./fits.ts";
import { operations, type TestedBody, type TestedOperation } from "./tested-operation.ts";

/** A wrong request: the faults are put into a right one, one after the other. */
export interface WrongRequest {
  readonly operation: TestedOperation;
  readonly kind: TestedBody | undefined;
  readonly role: Role;
  readonly faults: readonly Fault[];
}

const targets = operations.flatMap((operation) => kindsOf(operation).map((kind) => ({ operation, kind })));
const withBodies = targets.flatMap(({ operation, kind }) => (kind === undefined ? [] : [{ operation, kind }]));

/** Several faults at once. Each sets what it breaks, so that the last one of a place is in the request. */
export const severalFaults: fc.Arbitrary<WrongRequest> = fc
  .record({ target: fc.constantFrom(...targets), role: fc.constantFrom(...roles) })
  .chain(({ target: { operation, kind }, role }) =>
    fc
      .array(fc.constantFrom(...faultsOf(operation, kind)), { minLength: 2, maxLength: 5 })
      .map((faults) => ({ operation, kind, role, faults })),
  );

const anyBytes = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
const anyText = fc.string({ unit: "binary", maxLength: 200 }).map((text) => Buffer.from(text));
const anyJson = fc.json({ maxDepth: 40, stringUnit: "binary" }).map((text) => Buffer.from(text));

/** An object with the right names and any values. */
const anyValues = ({ schema }: TestedBody): fc.Arbitrary<Buffer> =>
  fc
    .dictionary(fc.constantFrom(...Object.keys(schema.properties ?? {}), "__proto__", "constructor"), fc.jsonValue())
    .map((value) => Buffer.from(JSON.stringify(value)));

/** A body that has nothing to do with the one that is asked for. */
export const anyBody: fc.Arbitrary<WrongRequest> = fc
  .record({ target: fc.constantFrom(...withBodies), role: fc.constantFrom(...roles) })
  .chain(({ target: { operation, kind }, role }) =>
    fc
      .oneof(anyBytes, anyText, anyJson, anyValues(kind))
      .filter((body) => !fits(kind.whole, parsed(body)))
      .map((body) => {
        const fault = invalid(`any body: ${shown(body.toString("latin1"))}`, (draft: Draft) => withBody(draft, body));
        return { operation, kind, role, faults: [fault] };
      }),
  );

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
