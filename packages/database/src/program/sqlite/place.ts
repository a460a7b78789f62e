import { existsSync, linkSync, realpathSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type { Connection } from "../../sqlite/connection.ts";
import { syncFile } from "../../sqlite/durable-file.ts";
import { schemaVersion } from "../../sqlite/migrate.ts";
import { sqliteCode } from "../../sqlite/sqlite-error.ts";
import { copyPages } from "./copy-pages.ts";
import { holdAlone, inUse, isOpenElsewhere, letGoOfReplaced } from "./hold-alone.ts";
import { putInPlace } from "./put-in-place.ts";
import { newestEvent } from "./shop-schema.ts";

/** Where a database is to be put. What is there already is held, so that no service can open it, until it is released. */
export interface Place {
  /** Whether there is nothing in it that anybody would miss. */
  readonly empty: boolean;
  /**
   * Gives the place to a whole file, in one step: at every moment there is either the old database or the new one. What was there
   * is kept under another name, which is returned, unless it was empty.
   */
  give(temporary: string): Promise<string | undefined>;
  release(): Promise<void>;
}

/** @throws ProgramFailure `database_in_use` */
export function takePlace(file: string): Place {
  if (!existsSync(file)) return freePlace(file);
  const real = realpathSync(file);
  try {
    return heldPlace(real, holdAlone(real));
  } catch (error) {
    if (!/^SQLITE_(NOTADB|CORRUPT|IOERR)/.test(sqliteCode(error) ?? "")) throw error;
    if (isOpenElsewhere(real)) throw inUse(file);
    return damagedPlace(real);
  }
}

/** A WAL that lies about would be taken for the new database's own, and ruin it. */
function freePlace(file: string): Place {
  return {
    empty: true,
    give: async (temporary) => {
      moveSidecars(file, asideName(file));
      putInPlace(temporary, file, { replace: false });
      return undefined;
    },
    release: async () => {},
  };
}

function heldPlace(file: string, db: Connection): Place {
  const empty = isEmpty(db);
  let replaced = false;
  return {
    empty,
    give: async (temporary) => {
      const aside = empty ? undefined : asideName(file);
      if (aside !== undefined) await nameToo(db, file, aside);
      putInPlace(temporary, file, { replace: true });
      replaced = true;
      return aside;
    },
    release: async () => {
      if (replaced) await letGoOfReplaced(db);
      else db.close();
    },
  };
}

function damagedPlace(file: string): Place {
  return {
    empty: false,
    give: async (temporary) => {
      const aside = asideName(file);
      linkSync(file, aside);
      moveSidecars(file, aside);
      putInPlace(temporary, file, { replace: true });
      return aside;
    },
    release: async () => {},
  };
}

function isEmpty(db: Connection): boolean {
  const version = schemaVersion(db);
  return version === 0 || (version !== undefined && newestEvent(db) === 0);
}

/** A second name, so that the first one is never without a file: a service that starts in between would make an empty one. */
async function nameToo(db: Connection, file: string, aside: string): Promise<void> {
  try {
    linkSync(file, aside);
  } catch (error) {
    // There are file systems that know no second names.
    if (
      !(error instanceof Error && "code" in error && /^E(PERM|NOTSUP|OPNOTSUPP|NOSYS|MLINK)$/.test(String(error.code)))
    )
      throw error;
    db.exec("BEGIN");
    await copyPages(db, aside, () => undefined);
    db.exec("COMMIT");
  }
  syncFile(dirname(aside));
}

function asideName(file: string): string {
  const name = `${file}.before-restore-${new Date().toISOString().replace(/[-:]|\.\d+/g, "")}`;
  for (let number = 2, free = name; ; free = `${name}-${number++}`) if (!existsSync(free)) return free;
}

function moveSidecars(file: string, aside: string): void {
  if (existsSync(`${file}-wal`)) renameSync(`${file}-wal`, `${aside}-wal`);
  if (existsSync(`${file}-journal`)) renameSync(`${file}-journal`, `${aside}-journal`);
  rmSync(`${file}-shm`, { force: true });
}
