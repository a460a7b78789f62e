import type { OperationOutline, Outline } from "./outline.ts";

/** An operation in the shortest form: `POST /api/orders 200;body!object;body.quantity!integer`. */
export function packOperation({ route, fields }: OperationOutline): string {
  return [route, ...[...fields].map(([where, what]) => where + what)].join(";");
}

/** What `packOperation` made of each, by operationId. */
export function unpackOutline(packed: Readonly<Record<string, string>>): Outline {
  return new Map(Object.entries(packed).map(([operation, text]) => [operation, unpackOperation(text)]));
}

function unpackOperation(text: string): OperationOutline {
  const [route = "", ...fields] = text.split(";");
  return { route, fields: new Map(fields.map(unpackField)) };
}

function unpackField(text: string): [where: string, what: string] {
  const cut = text.search(/[!?]/);
  return [text.slice(0, cut), text.slice(cut)];
}
