import type { Connection, UnitContext } from "@shop/database/sqlite";

/** Units by which a test makes a database full: it can't grow any more, and what room there is gets used up. */
export const limitUnits = {
  limitPages: (db: Connection) => (input: { readonly more: number }) => {
    const pages = db.pragma("page_count", { simple: true }) as number;
    return db.pragma(`max_page_count = ${pages + input.more}`, { simple: true });
  },

  fill: () => (_input: null, context: UnitContext) =>
    context.journal({ type: "shop.noted", subject_kind: "shop", subject_id: 1, before: null, after: { text: "x" } }),
};
