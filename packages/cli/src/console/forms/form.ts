import { type TextField, textField } from "../text/text-field.ts";

/** What is asked for in one line of a form. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly text: TextField;
  /** What stood there when the form opened: what is still the same is not changed. */
  readonly before: string;
  /** What goes in, in a few words. */
  readonly hint: string;
  readonly error?: string;
  /** Instead of typing, one of these. */
  readonly choices?: readonly string[];
  /** Shown as dots. */
  readonly secret?: boolean;
  /** What is looked up while typing. */
  readonly finds?: "user" | "product";
  readonly optional?: boolean;
  /** What was found by what is typed. */
  readonly found?: readonly Found[];
}

/** A user or product that fits what was typed. */
export interface Found {
  readonly id: number;
  /** What a person calls it, and types: a name, or a SKU. */
  readonly name: string;
  /** Beside it: the address, or price and stock. */
  readonly about: string;
  readonly unitPrice?: number;
  readonly currency?: string;
}

export type Purpose =
  | "place order"
  | "change order"
  | "add user"
  | "change user"
  | "add product"
  | "change product"
  | "restock product";

/** A form over the list. */
export interface Form {
  readonly purpose: Purpose;
  readonly title: string;
  /** The thing that is changed, as it was seen. */
  readonly id: number;
  readonly version: number;
  readonly fields: readonly Field[];
  readonly active: number;
  /** Which form of this console it is, once it is open. */
  readonly serial: number;
  /** Counts what was typed, so that the same wish has the same idempotency key and another one has not. */
  readonly edits: number;
  readonly busy: boolean;
  readonly error: string | undefined;
}

type Asked = Omit<Field, "text" | "before"> & { readonly value?: string | undefined };

export const field = ({ value = "", ...asked }: Asked): Field => ({ ...asked, text: textField(value), before: value });
