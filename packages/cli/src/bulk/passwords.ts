import { createHmac } from "node:crypto";
import { closeSync, fstatSync, openSync, writeSync } from "node:fs";
import { stringify } from "csv-stringify/sync";

/**
 * Passwords for users who bring none. They are made from a secret that the import keeps until it is done, so that a user gets
 * the same one when it is interrupted and goes on.
 */
export class Passwords implements Disposable {
  readonly #secret: string;
  readonly #file: string;
  #fd: number | undefined;

  /** @param file made with the first password, for its owner only */
  constructor(file: string, secret: string) {
    this.#file = file;
    this.#secret = secret;
  }

  of(name: string): string {
    return createHmac("sha256", this.#secret).update(name).digest("base64url").slice(0, 24);
  }

  /** Adds the user's line to the file. */
  write(name: string): void {
    if (this.#fd === undefined) {
      this.#fd = openSync(this.#file, "a+", 0o600);
      if (fstatSync(this.#fd).size === 0) writeSync(this.#fd, "name,password\n");
    }
    writeSync(this.#fd, stringify([[name, this.of(name)]]));
  }

  [Symbol.dispose](): void {
    if (this.#fd !== undefined) closeSync(this.#fd);
  }
}
