import type { Effect } from "../state/effect.ts";
import type { Message } from "../state/message.ts";
import type { State } from "../state/state.ts";
import { update } from "../state/update.ts";

/** The state and who looks at it. Messages are taken one after the other, effects go out after each. */
export class Store {
  #state: State;
  readonly #watchers = new Set<() => void>();
  /** What was wanted before there was anybody to do it. */
  readonly #waiting: Effect[] = [];
  #perform: (effect: Effect) => void = (effect) => this.#waiting.push(effect);

  constructor(state: State) {
    this.#state = state;
  }

  /** Who does what the state wants done. */
  set perform(perform: (effect: Effect) => void) {
    this.#perform = perform;
    for (const effect of this.#waiting.splice(0)) perform(effect);
  }

  readonly state = (): State => this.#state;

  readonly send = (message: Message): void => {
    const { state, effects } = update(this.#state, message);
    const changed = state !== this.#state;
    this.#state = state;
    if (changed) for (const look of this.#watchers) look();
    for (const effect of effects) this.#perform(effect);
  };

  readonly watch = (look: () => void): (() => void) => {
    this.#watchers.add(look);
    return () => this.#watchers.delete(look);
  };
}
