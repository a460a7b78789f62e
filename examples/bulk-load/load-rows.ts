import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { isShopError, type ShopErrorCode } from "@shop/sdk";
import { parse } from "csv-parse";

/** A row that can't be sent. */
export class BadRow extends Error {}

type Row = Readonly<Partial<Record<string, string>>>;

/** As many rows at a time as a shop has connections; the file itself is read no faster than that. */
const atOnce = 16;

/** A no to the row, and not to the caller or to everybody. */
const ofTheRow = new Set<ShopErrorCode>([
  "invalid_request",
  "sku_taken",
  "user_not_found",
  "product_not_found",
  "insufficient_stock",
  "idempotency_key_reused",
]);

/** Loads a CSV file row by row, and tells of each row that was rejected. Any other failure ends the load. */
export async function loadRows(file: string, load: (row: Row) => Promise<void>) {
  const count = { loaded: 0, rejected: 0 };
  const parser = parse({ columns: true, info: true, trim: true });
  // Its error is met by whoever reads the parser.
  pipeline(createReadStream(file), parser, () => undefined);
  const rows = parser[Symbol.asyncIterator]() as AsyncIterableIterator<{ info: { lines: number }; record: Row }>;

  const worker = async (): Promise<void> => {
    for await (const { info, record } of rows) {
      try {
        await load(record);
        count.loaded += 1;
      } catch (error) {
        if (!(error instanceof BadRow) && !(isShopError(error) && ofTheRow.has(error.code))) throw error;
        count.rejected += 1;
        console.error(`${file}:${info.lines}: ${error.message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return count;
}

/** @throws BadRow when the text is none */
export function wholeNumber(text: string | undefined): number {
  const number = Number(text);
  if (!text || !Number.isSafeInteger(number)) throw new BadRow(`${JSON.stringify(text)} is no whole number`);
  return number;
}
