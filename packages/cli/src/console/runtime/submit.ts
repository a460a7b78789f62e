import type { Connection } from "../../connection/connect.ts";
import { findProductId, findUserId } from "../../connection/find-things.ts";
import { changeOf, type Ids } from "../forms/change-of.ts";
import type { Field, Form } from "../forms/form.ts";
import type { Change } from "../shop/change.ts";
import { textOf } from "../text/text-field.ts";

/** A name in a form that nothing was found by. */
export class FieldFailure extends Error {
  override readonly name = "FieldFailure";
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

/** The change that a form asks for, its names looked up. `undefined` when nothing is to change. */
export async function changeIn(form: Form, connection: Connection): Promise<Change | undefined> {
  const ids: Record<string, number> = {};
  for (const field of form.fields) if (field.finds !== undefined) ids[field.name] = await idOf(field, connection);
  return changeOf(form, ids satisfies Ids);
}

/** What fits alone is meant, also when only its beginning was typed. */
async function idOf(field: Field, connection: Connection): Promise<number> {
  const text = textOf(field.text).trim();
  const [only, ...others] = field.found ?? [];
  if (only !== undefined && others.length === 0) return only.id;
  try {
    return await (field.finds === "user" ? findUserId(text, connection) : findProductId(text, connection));
  } catch (error) {
    const message =
      others.length > 0 ? "several fit; go on typing" : error instanceof Error ? error.message : String(error);
    throw new FieldFailure(field.name, message);
  }
}
