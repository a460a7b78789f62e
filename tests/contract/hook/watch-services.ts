import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import type { Socket, Server as TcpServer } from "node:net";
import { type Checks, Connection, readAlong } from "./connection.ts";
import type { CompiledContract } from "./contract-table.ts";
import { listeningService } from "./listening-service.ts";
import { Notes } from "./notes.ts";

/** Listens to Node's own channels: which servers listen, and what comes and goes on the connections of those that are services. */
export function watchServices(folder: string): void {
  const services = new WeakMap<TcpServer, Checks>();
  const connections = new WeakMap<Socket, Connection>();
  subscribe("tracing:net.server.listen:asyncStart", (message) => {
    const { server } = message as { server: TcpServer };
    const name = listeningService();
    if (name !== undefined) services.set(server, checksOf(name, folder));
  });
  subscribe("net.server.socket", (message) => {
    const { socket } = message as { socket: Socket & { server?: TcpServer } };
    const checks = socket.server && services.get(socket.server);
    if (checks === undefined) return;
    const connection = new Connection(checks);
    connections.set(socket, connection);
    readAlong(socket, connection);
  });
  subscribe("http.server.request.start", (message) => {
    const { request, socket } = message as { request: IncomingMessage; socket: Socket };
    connections.get(socket)?.requested(request);
  });
}

/** The contract stands in a file of its own beside this one, since most processes of the tests serve nothing. */
function checksOf(name: string, folder: string): Checks {
  const { service, validators } = createRequire(__filename)(`./${name}.cjs`) as CompiledContract;
  return { service, validators, notes: new Notes(folder, name) };
}
