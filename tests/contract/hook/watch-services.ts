import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { createRequire } from "node:module";
import type { Server } from "node:net";
import type { Duplex } from "node:stream";
import { type Checks, Connection } from "./connection.ts";
import type { CompiledContract } from "./contract-table.ts";
import { Notes } from "./notes.ts";
import { readAlong } from "./read-along.ts";
import { watchServers } from "./which-servers.ts";

/** Reads along on every connection of every service of this process, by what Node's own channels tell. */
export function watchServices(folder: string): void {
  const notes = new Notes(folder);
  const services = new WeakMap<Server, Checks>();
  const connections = new WeakMap<Duplex, Connection>();
  watchServers((server, [first = "", ...others]) => {
    services.set(server, { contracts: [contractOf(first), ...others.map(contractOf)], notes });
  });

  const connected = (server: Server | undefined, socket: Duplex): Connection | undefined => {
    const known = connections.get(socket);
    const checks = server && services.get(server);
    if (known !== undefined || checks === undefined) return known;
    const connection = new Connection(checks);
    connections.set(socket, connection);
    readAlong(socket, connection);
    return connection;
  };
  subscribe("net.server.socket", (message) => {
    const { socket } = message as { socket: Duplex & { readonly server?: Server } };
    connected(socket.server, socket);
  });
  subscribe("http.server.request.start", (message) => {
    const { request, socket, server } = message as { request: IncomingMessage; socket: Duplex; server: Server };
    // One that came over no port is met here first.
    connected(server, socket)?.requested(request);
  });
}

/** It stands in a file of its own beside this one, since most processes of the tests serve nothing. */
function contractOf(service: string): CompiledContract {
  return createRequire(__filename)(`./${service}.cjs`) as CompiledContract;
}
