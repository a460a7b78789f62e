import type { ReactNode } from "react";
import { money } from "../../output/money.ts";
import type { Field, Form } from "../forms/form.ts";
import { fit, shortened, wrapped } from "../text/fit.ts";
import { textOf } from "../text/text-field.ts";
import { Frame } from "./Frame.tsx";
import { Lines } from "./Lines.tsx";
import { Paint } from "./Paint.tsx";
import { Typed } from "./Typed.tsx";

interface FormProps {
  readonly form: Form;
  readonly width: number;
  readonly height: number;
}

/** A form; what fits what is typed, and what is wrong with it, stand under the field that it is about. */
export function FormPane({ form, width, height }: FormProps): ReactNode {
  const keys = form.busy
    ? "sending …"
    : "Enter next, and sends from the last   Ctrl-S sends   Tab ↑ ↓ fields   Esc leaves";
  const roomy = height >= form.fields.length * 2 + 6;
  return (
    <Frame title={form.title} keys={shortened(keys, width - 4)} width={width}>
      {form.fields.map((field, index) => (
        <FieldLines key={field.name} field={field} active={index === form.active} width={width - 4} roomy={roomy} />
      ))}
      {total(form) === undefined ? undefined : <Paint bold>{`  ${fit("Total", LABEL)}${total(form)}`}</Paint>}
      <Lines lines={form.error === undefined ? [] : wrapped(`  ${form.error}`, width - 8)} tone="bad" />
    </Frame>
  );
}

const LABEL = 12;

interface FieldProps {
  readonly field: Field;
  readonly active: boolean;
  readonly width: number;
  readonly roomy: boolean;
}

function FieldLines({ field, active, width, roomy }: FieldProps): ReactNode {
  const { label, hint, error, found = [] } = field;
  const below = active && error === undefined ? found.map(({ id, name, about }) => `${id}  ${name}  ${about}`) : [];
  const room = width - LABEL - 4;
  const value = found.length === 1 && !active ? `  ${found[0]?.name} ${found[0]?.about}` : "";
  return (
    <>
      <Paint>
        <Paint bold={active}>{`${active ? "▸ " : "  "}${fit(label, LABEL)}`}</Paint>
        <Typed field={field.text} active={active} secret={field.secret === true} width={room - 2} />
        <Paint tone="quiet">{shortened(value, Math.max(0, room - textOf(field.text).length - 2))}</Paint>
      </Paint>
      {error === undefined ? undefined : (
        <Paint tone="bad">{`  ${" ".repeat(LABEL)}✗ ${shortened(error, room)}`}</Paint>
      )}
      {active && error === undefined && below.length === 0 ? (
        <Paint tone="quiet">{`  ${" ".repeat(LABEL)}${shortened(hint, room)}`}</Paint>
      ) : undefined}
      <Lines lines={below.map((line) => `  ${" ".repeat(LABEL)}${shortened(line, room)}`)} tone="quiet" />
      {roomy ? <Paint> </Paint> : undefined}
    </>
  );
}

/** What an order comes to, once one product fits and a quantity is there. */
function total({ fields }: Form): string | undefined {
  const [product, ...others] = fields.find(({ name }) => name === "product")?.found ?? [];
  const quantity = fields.find(({ name }) => name === "quantity");
  const units = quantity === undefined ? Number.NaN : Number(textOf(quantity.text).trim() || Number.NaN);
  if (product?.unitPrice === undefined || product.currency === undefined || others.length > 0 || !(units > 0))
    return undefined;
  const amount = product.unitPrice * units;
  return Number.isSafeInteger(amount) ? money(amount, product.currency) : undefined;
}
