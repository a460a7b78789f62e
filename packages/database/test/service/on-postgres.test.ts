import { startPostgres } from "../../../../tests/support/postgres/index.ts";
import { serviceDatabaseContract } from "./service-database.contract.ts";

serviceDatabaseContract(async () => {
  const server = await startPostgres();
  const databaseUrl = await server.createDatabase();
  return {
    databaseUrl,
    // The driver gives texts where a number may be larger than it has room for.
    query: async (sql) => (await server.query(sql, databaseUrl)).map(withNumbers),
    close: () => server.remove(),
  };
});

const withNumbers = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value,
    ]),
  );
