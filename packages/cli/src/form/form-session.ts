import { interrupted } from "../failures/cli-failure.ts";
import type { Answers, Choice, Field, Form, SummaryLine } from "./field.ts";
import { type EditKey, edit, insert, lineOf, type TextLine, textOf } from "./text-line.ts";

export type FormKey =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "edit"; readonly key: EditKey }
  | { readonly kind: "enter" | "leave" | "up" | "down" | "back" };

/** What is to be seen of a form at one moment. */
export interface FormView {
  readonly title: string;
  readonly fields: readonly Field[];
  /** The field that is being answered; as many as there are fields when it is to be confirmed. */
  readonly current: number;
  readonly answers: Answers;
  /** What a person calls the answers that stand for something else: of the SKU the product's name. */
  readonly labels: Answers;
  readonly line: TextLine;
  /** Undefined while they are looked for. */
  readonly choices: readonly Choice[] | undefined;
  readonly selected: number;
  readonly error: string | undefined;
  readonly summary: readonly SummaryLine[];
}

/** Goes through the fields of a form, key by key. It draws nothing: whoever shows it looks at `view`. */
export class FormSession {
  readonly #form: Form;
  readonly #done = Promise.withResolvers<Answers>();
  readonly #listeners = new Set<() => void>();
  #view: FormView;
  /** Keys wait for what the one before started: a quick Enter takes what the search is still to find. */
  #keys: Promise<void>;
  #search: Promise<void> = Promise.resolve();
  #searches = 0;

  constructor(form: Form) {
    this.#form = form;
    const { title, fields } = form;
    this.#view = { title, fields, current: -1, answers: {}, labels: {}, line: lineOf(""), ...EMPTY, summary: [] };
    this.#keys = this.#open(0);
    this.#keys.catch(this.#done.reject);
  }

  get view(): FormView {
    return this.#view;
  }

  /** The answers by the fields' names. Rejects with exit 130 when the form is left. */
  get result(): Promise<Answers> {
    return this.#done.promise;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  press(key: FormKey): void {
    // Leaving waits for nothing, a service that does not answer least of all.
    if (key.kind === "leave") this.#done.reject(interrupted());
    else this.#keys = this.#keys.then(() => this.#take(key)).catch(this.#done.reject);
  }

  async #take(key: FormKey): Promise<void> {
    const { current, fields, line } = this.#view;
    const field = fields[current];
    if (key.kind === "enter") return field === undefined ? this.#done.resolve(this.#view.answers) : this.#answer(field);
    if (key.kind === "back") return current > 0 ? this.#open(current - 1) : undefined;
    if (field === undefined) return;
    if (key.kind === "text") return this.#type(field, insert(line, key.text));
    if (key.kind === "edit") return this.#type(field, edit(line, key.key));
    await this.#search;
    this.#select(key.kind === "down" ? 1 : -1);
  }

  /** Begins with a field, with what was answered there before. */
  async #open(index: number): Promise<void> {
    const field = this.#form.fields[index];
    const known = field === undefined || field.kind === "secret" ? undefined : this.#view.answers[field.name];
    this.#show({ current: index, line: lineOf(known ?? field?.initial ?? ""), ...EMPTY });
    if (field?.search !== undefined) this.#look(field.search, textOf(this.#view.line));
    if (field === undefined) await this.#conclude();
  }

  async #conclude(): Promise<void> {
    const { summary } = this.#form;
    if (summary === undefined) this.#done.resolve(this.#view.answers);
    else this.#show({ summary: await summary(this.#view.answers) });
  }

  #type(field: Field, line: TextLine): void {
    const changed = textOf(line) !== textOf(this.#view.line);
    this.#show({ line, error: undefined });
    if (changed && field.search !== undefined) this.#look(field.search, textOf(line));
  }

  /** Only what the newest text finds is shown. */
  #look(search: NonNullable<Field["search"]>, text: string): void {
    this.#searches += 1;
    const own = this.#searches;
    this.#search = search(text).then((choices) => {
      if (own === this.#searches) this.#show({ choices, selected: 0 });
    });
    this.#search.catch(this.#done.reject);
  }

  #select(step: number): void {
    const { choices = [], selected } = this.#view;
    if (choices.length > 0) this.#show({ selected: (selected + step + choices.length) % choices.length });
  }

  async #answer(field: Field): Promise<void> {
    if (field.kind === "choice") await this.#search;
    const { line, answers, labels, choices, selected, current } = this.#view;
    const typed = field.kind === "secret" ? textOf(line) : textOf(line).trim();
    const choice = field.kind === "choice" ? choices?.[selected] : undefined;
    const value = field.kind === "choice" ? choice?.value : typed;
    const error = await why(field, value, typed, answers);
    if (error !== undefined) return this.#show({ error });
    const label = choice === undefined || choice.label === choice.value ? {} : { [field.name]: choice.label };
    this.#show({ answers: { ...answers, [field.name]: value ?? "" }, labels: { ...labels, ...label } });
    await this.#open(current + 1);
  }

  #show(change: Partial<FormView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const EMPTY = { choices: undefined, selected: 0, error: undefined };

async function why(
  field: Field,
  value: string | undefined,
  typed: string,
  answers: Answers,
): Promise<string | undefined> {
  if (value === undefined) return `Nothing is called ${JSON.stringify(typed)}.`;
  if (value === "") return field.optional === true ? undefined : "This is needed.";
  return field.check?.(value, answers);
}
