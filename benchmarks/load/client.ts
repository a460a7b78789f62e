/**
 * The load: a process of its own that keeps so many connections busy, one request at a time on each. It speaks HTTP on bare
 * sockets, since a client library would cost more of the two cores than the servers that are compared.
 */
import { connect, type Socket } from "node:net";
import { type LoadOptions, type LoadResult, requestMaker } from "./request.ts";

const options = JSON.parse(process.argv[2] ?? "{}") as LoadOptions;
const next = requestMaker(options);
const latencies: number[] = [];
let failures = 0;
let firstFailure = "";

const started = performance.now();
const end = started + options.seconds * 1000;
await Promise.all(Array.from({ length: options.connections }, () => drive(connect(options.port, "127.0.0.1"))));
const seconds = (performance.now() - started) / 1000;
const sorted = latencies.sort((a, b) => a - b);
const quantile = (q: number): number => sorted[Math.floor(sorted.length * q)] ?? 0;
const result: LoadResult = {
  requests: sorted.length,
  failures,
  firstFailure,
  seconds,
  p50: quantile(0.5),
  p99: quantile(0.99),
};
process.stdout.write(`${JSON.stringify(result)}\n`);

function drive(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    let sent = 0;
    let pending: Buffer = Buffer.alloc(0);
    const send = (): void => {
      if (performance.now() >= end) {
        socket.destroy();
        resolve();
        return;
      }
      sent = performance.now();
      socket.write(next());
    };
    socket.setNoDelay(true);
    socket.on("connect", send);
    socket.on("error", reject);
    socket.on("data", (chunk: Buffer) => {
      pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
      const length = replyLength(pending);
      if (length === undefined || pending.length < length) return;
      count(pending, sent);
      pending = Buffer.alloc(0);
      send();
    });
  });
}

function count(reply: Buffer, sent: number): void {
  if (reply.toString("latin1", 9, 12) === "200") latencies.push(performance.now() - sent);
  else {
    failures += 1;
    firstFailure ||= reply.toString("latin1", 0, 800);
  }
}

/** Head and body of the reply in bytes, once its head is there. */
function replyLength(bytes: Buffer): number | undefined {
  const head = bytes.indexOf("\r\n\r\n");
  if (head < 0) return undefined;
  const length = /content-length: *(\d+)/i.exec(bytes.toString("latin1", 0, head));
  return head + 4 + Number(length?.[1] ?? 0);
}
