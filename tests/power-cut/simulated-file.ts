import { applyChange, type Change, Content } from "./content.ts";
import type { Random } from "./random.ts";
import { decideSurvivors } from "./survivors.ts";

/** A file as the disk has it (`durable`), and what the operating system still holds in memory (`pending`). */
export class SimulatedFile {
  readonly #durable = new Content();
  #pending: Change[] = [];

  change(change: Change): void {
    this.#pending.push(change);
  }

  /** A sync that covers the changes up to that number has ended. */
  makeDurable(upTo: number): void {
    for (const change of this.#pending) if (change.number <= upTo) applyChange(this.#durable, change);
    this.#pending = this.#pending.filter((change) => change.number > upTo);
  }

  /** What a program reads while the power is on. */
  current(): Buffer {
    const content = this.#durable.copy();
    for (const change of this.#pending) applyChange(content, change);
    return content.view();
  }

  /** What is found after the power failed: everything durable, and some of the rest. */
  afterCut(random: Random): Buffer {
    const content = this.#durable.copy();
    if (this.#pending.length > 0) decideSurvivors(content, this.#pending, random);
    return content.view();
  }
}
