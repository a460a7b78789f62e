export { freePort, type PostgresServer, type PostgresServerOptions, Server, startPostgres } from "./server.ts";
