import type { CommandCall } from "../../commands/command.ts";
import type { Connection } from "../../connection/connect.ts";
import type { ImportFile, Survey } from "../reading/import-file.ts";
import { folderOf, ImportFolder, isKnown, lastFolderOfFile, type Place } from "../record/import-folder.ts";
import { type ImportId, idOfText, importId } from "../record/import-id.ts";
import type { ImportRecord } from "../record/record-file.ts";
import { importsDir } from "../record/state-dir.ts";
import { changedSince, inCommon, isSameShop, openFolder } from "./earlier-import.ts";
import type { ImportOptions } from "./options.ts";
import type { KnownImport } from "./preparation.ts";

/** An import with all that is known of it from before. */
export interface OpenImport extends Disposable {
  readonly id: ImportId;
  readonly place: Place;
  /** `undefined` in a dry run of what was never imported. */
  readonly folder: ImportFolder | undefined;
  readonly earlier: ImportRecord | undefined;
  readonly before: KnownImport | undefined;
}

/** @throws exit 5 when it must not go on: another process is at it, another shop, a file that was changed */
export async function openImport(
  { shop, userServiceUrl, orderServiceUrl }: Connection,
  file: ImportFile,
  { digest, rows }: Survey,
  options: ImportOptions,
  { env }: CommandCall["terminal"],
  signal: AbortSignal,
): Promise<OpenImport> {
  const { kind, dryRun, resume } = options;
  const place = { parent: importsDir(env), kind, shop: JSON.stringify([userServiceUrl, orderServiceUrl]) };
  const { map, set } = file.mapping;
  const id = importId([kind, digest, file.format, file.delimiter, [...map].toSorted(), set]);
  const path = folderOf(place, id);
  const opened = dryRun && !isKnown(path) ? undefined : await openFolder(path, shop, resume);
  using cleanup = new DisposableStack();
  if (opened !== undefined) cleanup.use(opened.folder);
  // The users and products that are there are compared with the file; of orders only this computer knows which rows they came from.
  const last =
    kind === "orders" && opened?.earlier === undefined && file.source.file !== undefined
      ? lastFolderOfFile(place, file.source.file)
      : undefined;
  const before =
    last === undefined || last === path || !isKnown(last) ? undefined : cleanup.use(new ImportFolder(last));
  const isOurs = before !== undefined && (await isSameShop(shop, before.record?.witness ?? null));
  const kept = isOurs ? await keptRows(file, before, rows, options, signal) : undefined;
  const all = cleanup.move();
  return {
    ...{ id, place, folder: opened?.folder, earlier: opened?.earlier, before: kept },
    [Symbol.dispose]: () => all.dispose(),
  };
}

/** What goes on from the import of what the file was before. Rows that were only appended need no word of anybody. */
async function keptRows(
  file: ImportFile,
  before: ImportFolder,
  rows: number,
  { changed }: ImportOptions,
  signal: AbortSignal,
): Promise<KnownImport | undefined> {
  if (changed === "as_new") return undefined;
  const common = await inCommon(file, before.log, signal);
  const onlyAppended = common.rows === before.record?.rows;
  if (common.rows > 0 && changed === "ask" && !onlyAppended)
    throw changedSince(file.source.name, before.record, common.done, rows);
  return { id: idOfText(before.path.slice(before.path.lastIndexOf("-") + 1)), log: before.log };
}
