import { bringStockIn, type Change, runUnits, type ServiceUnits, type StockIntake } from "../../src/service/index.ts";

/** The units that the tests of services write with. */
export const units = {
  *add(change: Change, { name }: { name: string }) {
    return yield* change.one<{ id: number; name: string }>("INSERT INTO things (name) VALUES (?) RETURNING *", name);
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
