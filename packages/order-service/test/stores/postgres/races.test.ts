import { type PostgresTestDatabase, postgresEngine } from "../../support/postgres-engine.ts";
import { rushElsewhere } from "../../support/rush-elsewhere.ts";
import { orderRaceContract } from "../order-race.contract.ts";

const engine = postgresEngine();
let shop: PostgresTestDatabase;
const open = async (): Promise<PostgresTestDatabase> => {
  shop = await engine.open();
  return shop;
};

orderRaceContract(engine, "in one process");
orderRaceContract({ name: engine.name, open }, "in two processes", (userIds, product_id) =>
  rushElsewhere(shop.url, { userIds, product_id }),
);
