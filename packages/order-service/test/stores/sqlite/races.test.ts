import { rushElsewhere } from "../../support/rush-elsewhere.ts";
import { openSqliteTest, type SqliteTestDatabase, sqliteEngine } from "../../support/sqlite-engine.ts";
import { orderRaceContract } from "../order-race.contract.ts";

let shop: SqliteTestDatabase;
const open = async (): Promise<SqliteTestDatabase> => {
  shop = await openSqliteTest();
  return shop;
};

orderRaceContract(sqliteEngine, "in one process");
orderRaceContract({ name: "SQLite", open }, "in two processes", (userIds, product_id) =>
  rushElsewhere(`sqlite:${shop.file}`, { userIds, product_id }),
);
