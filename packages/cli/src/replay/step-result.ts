/** How a step of a script went. */
export interface StepResult {
  /** The command, as a person would type it. */
  readonly step: string;
  readonly ok: boolean;
  readonly ms: number;
  /** What was another answer than the recorded one. */
  readonly error?: string;
}

/** What a script is run with. */
export interface Stage {
  readonly file: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where helping files may be put; removed afterwards. */
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly onStep: (result: StepResult) => void;
}
