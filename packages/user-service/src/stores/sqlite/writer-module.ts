/** The program of the writer thread, for `openSqlite`. */
export const writerModule = new URL("./writer.ts", import.meta.url);
