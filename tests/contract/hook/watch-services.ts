import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import type { Server, Socket } from "node:net";
import { type Checks, Connection } from "./connection.ts";
import type { CompiledContract } from "./contract-table.ts";
import { listeningService } from "./listening-service.ts";
import { Notes } from "./notes.ts";
import { readAlong } from "./read-along.ts";

/** Listens to Node's own channels: which servers listen, and what comes and goes on the connections of those that are services. */
export function watchServices(folder: string): void {
  const notes = new Notes(folder);
  const services = new WeakMap<Server, Checks>();
  const connections = new WeakMap<Socket, Connection>();
  subscribe("tracing:net.server.listen:asyncStart", (message) => {
    const { server } = message as { server: Server };
    const [first, ...others] = listeningService();
    if (first === undefined) return;
    services.set(server, { contracts: [contractOf(first), ...others.map(contractOf)], notes });
  });
  subscribe("net.server.socket", (message) => {
    const { socket } = message as { socket: Socket & { server?: Server } };
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

/** It stands in a file of its own beside this one, since most processes of the tests serve nothing. */
function contractOf(service: string): CompiledContract {
  return createRequire(__filename)(`./${service}.cjs`) as CompiledContract;
}
