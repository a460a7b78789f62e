import { type Field, type Operation, operations } from "@shop/sdk/raw";
import type { CommandCall } from "../commands/command.ts";
import { columnsOf } from "../output/column.ts";
import { printList } from "../output/print.ts";

interface ListedOperation {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly service: string;
  readonly summary: string;
  readonly fields: readonly ListedField[];
}

const columns = columnsOf<ListedOperation>({
  operation: {},
  method: {},
  path: {},
  service: { hidden: true },
  summary: {},
  fields: { hidden: true },
});

/** `shop api` alone: every operation of the contract. */
export async function listOperations(call: CommandCall): Promise<void> {
  await printList(onePage(operations.map(listed)), columns, call);
}

/** `shop api OPERATION --fields`: what it takes. */
export async function listFields(operation: Operation, call: CommandCall): Promise<void> {
  const fields = fieldsOf(operation);
  await printList(onePage(fields), fieldColumns, call);
}

interface ListedField extends Pick<Field, "name" | "in" | "required" | "fits" | "choices" | "description"> {}

const fieldColumns = columnsOf<ListedField>({
  name: { title: "FIELD" },
  in: {},
  required: { title: "NEEDED", value: ({ required }) => (required ? "yes" : "no") },
  fits: { title: "WHAT FITS" },
  choices: { hidden: true },
  description: {},
});

function listed(operation: Operation): ListedOperation {
  const { id, method, path, service, summary } = operation;
  return { operation: id, method, path, service, summary, fields: fieldsOf(operation) };
}

/** A field of several forms of the body is needed when all of them need it. */
function fieldsOf({ parameters, bodies }: Operation): ListedField[] {
  const needed = (name: string): boolean =>
    bodies.every((form) => form.some((one) => one.name === name && one.required));
  const body = new Map(bodies.flat().map((field) => [field.name, { ...field, required: needed(field.name) }]));
  return [...parameters, ...body.values()].map(({ types: _, secret: __, ...field }) => field);
}

async function* onePage<T>(items: readonly T[]): AsyncGenerator<{ readonly items: readonly T[] }> {
  yield { items };
}
