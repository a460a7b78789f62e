import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import type { Contender } from "../contender.ts";
import { good, pour, rawServer, reply } from "./server.ts";
import { ending, milliseconds, type Situation } from "./situation.ts";

const folder = fileURLToPath(new URL("../contenders/", import.meta.url));
const child = fileURLToPath(new URL("../child.ts", import.meta.url));

/** Runs child.ts: one contender alone in a process of its own. */
async function alone(contender: Contender, task: string, url = ""): Promise<string> {
  const args = ["--expose-gc", child, contender.name, task, url];
  const options = { maxBuffer: 1e8, timeout: 120_000 };
  return promisify(execFile)(process.execPath, args, options).then(
    ({ stdout }) => stdout.trim(),
    // Uncaught and not to be caught: it is thrown where no caller of the SDK stands.
    ({ stderr = "" }: { readonly stderr?: string }) =>
      `the process ends: ${/^.*(Error: .*|out of memory)/m.exec(stderr)?.[0]}`,
  );
}

async function gigabyte(contender: Contender): Promise<string> {
  const spaces = Buffer.alloc(64 * 1024, " ");
  let asked = 0;
  await using server = await rawServer((socket, request) => {
    asked += 1;
    if (asked === 1) return good(socket, request);
    socket.write(reply("200 OK", ["content-type: application/json", "content-length: 1000000000"]));
    pour(socket, spaces, 1e9);
  });
  return await alone(contender, "memory", server.url);
}

async function sockets(contender: Contender): Promise<string> {
  await using server = await rawServer((socket, request) => void setTimeout(() => good(socket, request), 5));
  const client = await contender.connect(server.url);
  const { how } = await ending(() => Promise.all(Array.from({ length: 300 }, () => client.read("12"))), 60_000);
  const { connections } = server;
  await client.close();
  return how === "resolved" ? String(connections) : `${connections}, ${how}`;
}

async function importing({ module }: Contender): Promise<string> {
  const one = async (program: string): Promise<number> => {
    const startedAt = performance.now();
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", program], { cwd: folder });
    return performance.now() - startedAt;
  };
  const extra: number[] = [];
  for (let turn = 0; turn < 16; turn += 1) {
    const bare = await one("0");
    const loaded = await one(`await import(${JSON.stringify(module)})`);
    if (turn > 0) extra.push(loaded - bare);
  }
  return milliseconds(Math.max(0, extra.sort((a, b) => a - b)[7] ?? 0));
}

async function bundled({ program }: Contender): Promise<string> {
  const bytes = await minified(program, false);
  const loaded = await minified(program, true);
  const whole = `${(bytes / 1024).toFixed(0)} KB`;
  return loaded < bytes * 0.9 ? `${whole}, of which ${(loaded / 1024).toFixed(0)} KB before the first call` : whole;
}

/** Bytes, minified; of a program that is split, those of its first file and what that imports at once. */
async function minified(contents: string, firstOnly: boolean): Promise<number> {
  const { metafile } = await build({
    stdin: { contents, resolveDir: folder, sourcefile: "program.js" },
    outdir: "out",
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "node",
    external: ["undici"],
    write: false,
    metafile: true,
    logLevel: "error",
  });
  const outputs = Object.entries(metafile.outputs);
  const wanted = new Set(
    outputs.filter(([, { entryPoint }]) => !firstOnly || entryPoint?.endsWith("program.js")).map(([name]) => name),
  );
  for (const name of wanted) {
    for (const { path, kind } of metafile.outputs[name]?.imports ?? []) {
      if (kind === "import-statement" && path in metafile.outputs) wanted.add(path);
    }
  }
  return [...wanted].reduce((sum, name) => sum + (metafile.outputs[name]?.bytes ?? 0), 0);
}

export const cost: readonly Situation[] = [
  { what: "a body of 1 GB: how it ends, and memory beyond that of a usual call", of: gigabyte },
  { what: "connections for 300 calls at once", of: sockets },
  { what: "CPU of the client for a call, against bare `undici.request`", of: (contender) => alone(contender, "cpu") },
  { what: "an import, beyond bare Node", of: importing },
  { what: "minified, in a bundle", of: bundled },
];
