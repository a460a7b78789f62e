import { join } from "node:path";
import { folderOf, isKnown, type Place } from "./import-folder.ts";
import { idOfText, rowOfKey } from "./import-id.ts";
import { type LoggedRow, OutcomeLog, type RowStatus } from "./outcome-log.ts";

/** At most so many are kept open: a file of rejected rows has those of one import, or of a few. */
const most = 8;

/**
 * The imports that rejected rows come from, found by the keys that these have. A row that is mended and imported from the file of
 * rejected rows is in the shop: its import has to know that as well, or would place it once more when the shop has forgotten
 * the key.
 */
export class OtherImports implements Disposable {
  readonly #place: Place;
  readonly #own: string;
  readonly #logs = new Map<string, OutcomeLog | undefined>();

  /** @param own the id of the import that is under way */
  constructor(place: Place, own: string) {
    this.#place = place;
    this.#own = own;
  }

  /** What the import of this key knows of the row; `undefined` for a key that is none of ours. */
  find(key: string): LoggedRow | undefined {
    const owner = rowOfKey(key);
    return owner === undefined ? undefined : this.#log(owner.id)?.read(owner.row);
  }

  /** Lets the import of this key know. */
  tell(key: string, status: RowStatus): void {
    const owner = rowOfKey(key);
    const log = owner === undefined ? undefined : this.#log(owner.id);
    const found = owner === undefined ? undefined : log?.read(owner.row);
    if (owner !== undefined && found !== undefined) log?.write(owner.row, [{ status, hash: found.hash }]);
  }

  [Symbol.dispose](): void {
    for (const log of this.#logs.values()) log?.[Symbol.dispose]();
  }

  #log(id: string): OutcomeLog | undefined {
    if (id === this.#own) return undefined;
    if (!this.#logs.has(id)) {
      this.#forgetOne();
      const folder = folderOf(this.#place, idOfText(id));
      this.#logs.set(id, isKnown(folder) ? new OutcomeLog(join(folder, "rows")) : undefined);
    }
    return this.#logs.get(id);
  }

  #forgetOne(): void {
    const [first] = this.#logs;
    if (first === undefined || this.#logs.size < most) return;
    first[1]?.[Symbol.dispose]();
    this.#logs.delete(first[0]);
  }
}
