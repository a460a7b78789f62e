import {
  closeSync,
  existsSync,
  linkSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import type { Connection } from "../../sqlite/connection.ts";
import { makePrivateFile } from "../../sqlite/durable-file.ts";
import { schemaVersion } from "../../sqlite/migrate.ts";
import { sqliteCode } from "../../sqlite/sqlite-error.ts";
import { copyPages } from "./copy-pages.ts";
import { holdAlone, inUse, isOpenElsewhere } from "./hold-alone.ts";
import { putInPlace } from "./put-in-place.ts";
import { newestEvent } from "./shop-schema.ts";
import { removeWithSidecars, temporaryBeside } from "./temporary-file.ts";

/** Where a database is to be put. What is there already is held, so that no service can open it, until it is released. */
export interface Place {
  /** Whether there is nothing in it that anybody would miss. */
  readonly empty: boolean;
  /**
   * Gives the place to a whole file, in one step: at every moment there is either the old database or the new one. What was there
   * is kept under another name, which is returned, unless it was empty.
   */
  give(temporary: string): Promise<string | undefined>;
  release(): void;
}

/** @throws ProgramFailure `database_in_use` */
export function takePlace(file: string): Place {
  const claimed = !existsSync(file);
  if (claimed) claim(file);
  const real = realpathSync(file);
  const fd = openSync(real, "r+");
  // SQLite would throw the WAL of such a file away before it says so.
  if (!looksLikeSqlite(fd)) {
    closeSync(fd);
    return damaged(real, file);
  }
  try {
    return new HeldPlace(real, holdAlone(real), fd, claimed);
  } catch (error) {
    closeSync(fd);
    if (!/^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(sqliteCode(error) ?? "")) throw error;
    return damaged(real, file);
  }
}

function damaged(real: string, file: string): Place {
  if (isOpenElsewhere(real)) throw inUse(file);
  return damagedPlace(real);
}

const magic = Buffer.from("SQLite format 3\0");

/** An empty file does: SQLite makes a database of it. */
function looksLikeSqlite(fd: number): boolean {
  const head = Buffer.alloc(magic.length);
  const read = readSync(fd, head, 0, head.length, 0);
  return read === 0 || head.equals(magic);
}

/** Nobody else makes the file, then. A WAL that lies about without its file may be all that is left of something, so it is kept. */
function claim(file: string): void {
  moveSidecars(file, asideName(file));
  makePrivateFile(file);
}

class HeldPlace implements Place {
  readonly empty: boolean;
  readonly #file: string;
  readonly #db: Connection;
  readonly #fd: number;
  readonly #claimed: boolean;
  #given = false;

  constructor(file: string, db: Connection, fd: number, claimed: boolean) {
    this.#file = file;
    this.#db = db;
    this.#fd = fd;
    this.#claimed = claimed;
    this.empty = isEmpty(db);
  }

  async give(temporary: string): Promise<string | undefined> {
    const aside = this.empty ? undefined : asideName(this.#file);
    if (aside !== undefined) await this.#keepAs(aside);
    putInPlace(temporary, this.#file, { replace: true });
    this.#given = true;
    return aside;
  }

  release(): void {
    if (this.#claimed && !this.#given) rmSync(this.#file, { force: true });
    if (this.#claimed || this.#given) this.#retire();
    this.#db.close();
    closeSync(this.#fd);
  }

  /** A copy: the file itself becomes unreadable. */
  async #keepAs(aside: string): Promise<void> {
    const temporary = temporaryBeside(aside);
    try {
      this.#db.exec("BEGIN");
      await copyPages(this.#db, temporary, () => undefined);
      this.#db.exec("COMMIT");
      putInPlace(temporary, aside, { replace: false });
    } finally {
      removeWithSidecars(temporary);
    }
  }

  /**
   * A process may have opened the file just before it lost its name, and not have looked into it yet. When it does, the WAL that it
   * would make has the name of the new file's. So it must find that this is no database, and opens it anew by its name.
   */
  #retire(): void {
    writeSync(this.#fd, "This database was replaced by `shop db restore`.", 0);
  }
}

/** Nothing that SQLite can't read can be held, and nothing that it can't read is opened by a service. */
function damagedPlace(file: string): Place {
  return {
    empty: false,
    give: async (temporary) => {
      const aside = asideName(file);
      linkSync(file, aside);
      // A WAL that lies about would be taken for the new database's own, and ruin it.
      moveSidecars(file, aside);
      putInPlace(temporary, file, { replace: true });
      return aside;
    },
    release: () => {},
  };
}

function isEmpty(db: Connection): boolean {
  const version = schemaVersion(db);
  return version === 0 || (version !== undefined && newestEvent(db) === 0);
}

function asideName(file: string): string {
  const name = `${file}.before-restore-${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`;
  for (let number = 2, free = name; ; free = `${name}-${number++}`) if (!existsSync(free)) return free;
}

function moveSidecars(file: string, aside: string): void {
  for (const suffix of ["-wal", "-journal"])
    if (existsSync(`${file}${suffix}`)) renameSync(`${file}${suffix}`, `${aside}${suffix}`);
  rmSync(`${file}-shm`, { force: true });
}
