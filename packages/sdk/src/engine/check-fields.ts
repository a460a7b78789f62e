import { checkObject } from "../check-object.ts";

/**
 * Of a body that is about to be sent. @throws TypeError that names the first field which the operation does not take: the service
 * would refuse it, and what was meant by it (`quantiy`) is for the caller to say.
 *
 * @param fields those there are, the ones within others behind a dot: `orders,orders.key`
 */
export function checkFields(operation: string, fields: ReadonlySet<string>, json: string | null): void {
  if (json === null) return;
  // What is sent is checked, and not what was given: that may have a toJSON, or be another by now.
  const body: unknown = JSON.parse(json);
  checkObject(body, `${operation}: the body`);
  checkNames(operation, fields, body as object, "", "");
}

/** @param before of the names in `fields`; `where` is the same with the places in arrays, for the message */
function checkNames(
  operation: string,
  fields: ReadonlySet<string>,
  value: object,
  before: string,
  where: string,
): void {
  for (const [name, inner] of Object.entries(value)) {
    const field = before + name;
    if (!fields.has(field)) throw unknownName(operation, where + name, "field", namesAt(fields, before));
    checkInner(operation, fields, inner, `${field}.`, `${where}${name}.`);
  }
}

function checkInner(
  operation: string,
  fields: ReadonlySet<string>,
  value: unknown,
  before: string,
  where: string,
): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) checkInner(operation, fields, one, before, `${where}${index}.`);
  } else checkNames(operation, fields, value, before, where);
}

function namesAt(fields: ReadonlySet<string>, before: string): string[] {
  return [...fields]
    .filter((field) => field.startsWith(before))
    .map((field) => field.slice(before.length))
    .filter((name) => !name.includes("."));
}

export function unknownName(operation: string, name: string, kind: string, known: Iterable<string>): TypeError {
  const names = [...known].join(", ");
  const instead = names === "" ? "it takes none" : `there are ${names}`;
  return new TypeError(`${operation}: there is no ${kind} ${JSON.stringify(name)}; ${instead}`);
}
