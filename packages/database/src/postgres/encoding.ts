/** Yields the encoding of the database as `encoding`. */
export const readEncoding = "SELECT current_setting('server_encoding') AS encoding";

export interface WrongEncoding {
  readonly message: string;
  /** What to do next. */
  readonly hint: string;
}

/** In another encoding than UTF8 a name can't be stored, or is cut in the middle of a letter; a database keeps its own for good. */
export function wrongEncoding(encoding = ""): WrongEncoding | undefined {
  if (/^utf-?8$/i.test(encoding)) return undefined;
  return {
    message: `The database has the encoding ${encoding}, and the shop needs UTF8.`,
    hint: "Make another one: CREATE DATABASE shop ENCODING 'UTF8' TEMPLATE template0.",
  };
}
