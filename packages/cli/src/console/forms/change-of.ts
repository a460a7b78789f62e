import type { NewOrder, NewProduct, OrderChange, ProductChange, Role, UserChange } from "@shop/sdk";
import type { Change } from "../shop/change.ts";
import { textOf } from "../text/text-field.ts";
import type { Field, Form } from "./form.ts";

/** The ids of what was named in fields that look something up. */
export type Ids = Readonly<Record<string, number>>;

/** Fields that can't be what is meant, by name, before anything is asked of the shop. Everything else the service refuses. */
export function misfits({ fields }: Form): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name, text, optional } of fields) {
    const value = textOf(text).trim();
    if (value === "" && optional !== true) found[name] = "this is needed";
    else if (numbers.has(name) && value !== "" && !/^[+-]?\d{1,15}$/.test(value))
      found[name] = "this must be a whole number";
  }
  return found;
}

/** What a form asks for; `undefined` when nothing of the thing is to change. */
export function changeOf(form: Form, ids: Ids): Change | undefined {
  const all = values(form.fields, ids);
  const { id, version } = form;
  switch (form.purpose) {
    case "place order":
      return { do: form.purpose, order: all as unknown as NewOrder };
    case "add user":
      return {
        do: form.purpose,
        user: { name: String(all.name), address: String(all.address), password: String(all.password) },
      };
    case "add product":
      return { do: form.purpose, product: all as unknown as NewProduct };
    case "restock product":
      return { do: form.purpose, id, change: { change: Number(all.change), reason: String(all.reason) } };
    default:
      return updateOf(form.purpose, id, version, values(form.fields.filter(isChanged), ids));
  }
}

type Update = Extract<Change, { do: `change ${string}` }>["do"];

function updateOf(purpose: Update, id: number, version: number, change: Values): Change | undefined {
  if (Object.keys(change).length === 0) return undefined;
  switch (purpose) {
    case "change order":
      return { do: purpose, id, version, change: change as OrderChange };
    case "change user":
      return { do: purpose, id, version, change: change as UserChange & { role?: Role } };
    case "change product":
      return { do: purpose, id, version, change: change as ProductChange };
  }
}

type Values = Readonly<Record<string, string | number>>;

const numbers = new Set(["quantity", "unit_price", "stock", "change"]);

export const isChanged = ({ text, before }: Field): boolean => textOf(text) !== before;

function values(fields: readonly Field[], ids: Ids): Values {
  return Object.fromEntries(
    fields.flatMap(({ name, text, finds, secret }): [string, string | number][] => {
      if (finds !== undefined) return [[`${finds}_id`, ids[name] ?? 0]];
      const typed = secret === true ? textOf(text) : textOf(text).trim();
      if (typed === "") return [];
      return [[name, numbers.has(name) ? Number(typed) : typed]];
    }),
  );
}
