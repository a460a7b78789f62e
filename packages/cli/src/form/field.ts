/** Something that can be chosen: what stands for it on a command line, and what a person sees. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What helps to choose: a price, a stock, an address. */
  readonly detail?: string;
}

/** What was answered so far, by the field's name. */
export type Answers = Readonly<Record<string, string>>;

/** One question of a form. */
export interface Field {
  /** The flag or argument that says the same: `--user`, `PRODUCT`. */
  readonly name: string;
  readonly label: string;
  /** `secret` is never shown; `choice` is one of what `search` finds. */
  readonly kind: "text" | "secret" | "choice";
  /** Stands there from the beginning. */
  readonly initial?: string;
  /** May be left empty. */
  readonly optional?: boolean;
  /** Asked for a second time, since nobody saw what was typed. */
  readonly again?: boolean;
  /** Says beside the empty field what is wanted: "YYYY-MM-DD, today when empty". */
  readonly placeholder?: string;
  /** Why an answer can't be taken, in a sentence; undefined when it can. */
  readonly check?: (text: string, answers: Answers) => string | undefined | Promise<string | undefined>;
  /** What fits to the text that was typed, the nearest first. For a choice. */
  readonly search?: (text: string) => Promise<readonly Choice[]>;
}

/** A line under the form before it is confirmed: ["Total", "36.00 USD"]. */
export type SummaryLine = readonly [label: string, text: string];

export interface Form {
  readonly title: string;
  readonly fields: readonly Field[];
  /** What is confirmed; without it the form ends with its last field. */
  readonly summary?: ((answers: Answers) => Promise<readonly SummaryLine[]>) | undefined;
}
