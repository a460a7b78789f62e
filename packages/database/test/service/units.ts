import { bringStockIn, type Change, runUnits, type ServiceUnits, type StockIntake } from "../../src/service/index.ts";

interface Thing {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  readonly seen_at: string;
}

/** The units that the tests of services write with. */
export const units = {
  *add(change: Change, { name }: { name: string }) {
    return yield* change.one<Thing>(
      "INSERT INTO things (name, size, seen_at) VALUES (?, ?, ?) RETURNING *",
      ...[name, name.length, change.now],
    );
  },

  *bringIn(change: Change, intake: StockIntake) {
    return yield* bringStockIn(change, intake);
  },

  /** Writes everywhere, and then fails. */
  *failLate(change: Change, intake: StockIntake) {
    yield* change.get("INSERT INTO things (name) VALUES ('never seen')");
    yield* change.note("never seen");
    yield* bringStockIn(change, intake);
    throw Object.assign(new Error("too late"), { code: "too_late", fields: {} });
  },
} satisfies ServiceUnits;

runUnits(units);
