import { execFile } from "node:child_process";
import { chmod, chown, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PostgresServer, startPostgres } from "../../../../tests/support/postgres/index.ts";
import { openPostgres } from "../../src/postgres/index.ts";

const run = promisify(execFile);
let folder: string;
let server: PostgresServer | undefined;
let missing: string | undefined;

/** A server with a certificate for the name "localhost", signed by an authority of this test's own. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "shop-tls-"));
  await chmod(folder, 0o755);
  try {
    await run("openssl", ["version"]);
  } catch {
    missing = "there is no openssl to make certificates with";
    return;
  }
  await makeCertificates();
  server = await startPostgres();
  await server.stop();
  await useCertificate(server.dataDir);
  await server.start();
});
afterAll(async () => {
  await server?.remove();
  await rm(folder, { recursive: true });
});

async function makeCertificates(): Promise<void> {
  const openssl = (...args: string[]) => run("openssl", args, { cwd: folder });
  await writeFile(join(folder, "names"), "subjectAltName=DNS:localhost");
  const subject = (name: string) => ["-nodes", "-newkey", "rsa:2048", "-subj", `/CN=${name}`];
  for (const name of ["ca", "other"]) {
    await openssl("req", "-x509", ...subject(name), "-days", "2", "-keyout", `${name}.key`, "-out", `${name}.pem`);
  }
  await openssl("req", ...subject("localhost"), "-keyout", "server.key", "-out", "server.csr");
  const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days", "2", "-extfile", "names"];
  await openssl("x509", "-req", "-in", "server.csr", ...signed, "-out", "server.crt");
}

async function useCertificate(dataDir: string): Promise<void> {
  const { uid, gid } = await stat(dataDir);
  for (const name of ["server.crt", "server.key"]) {
    const file = join(dataDir, name);
    await writeFile(file, await readFile(join(folder, name)), { mode: 0o600 });
    await chown(file, uid, gid);
  }
  const access = join(dataDir, "pg_hba.conf");
  await writeFile(access, "hostssl all all 127.0.0.1/32 scram-sha-256\n");
  const config = join(dataDir, "postgresql.conf");
  await writeFile(config, `${await readFile(config, "utf8")}\nssl = on\n`);
}

const opens = [
  ["sslmode=require", "127.0.0.1"],
  ["sslmode=verify-ca&sslrootcert=ca.pem", "127.0.0.1"],
  ["sslmode=verify-full&sslrootcert=ca.pem", "localhost"],
] as const;

const refused = [
  ["sslmode=disable", "127.0.0.1", /no encryption/],
  ["sslmode=verify-full", "localhost", /certificate/],
  ["sslmode=verify-ca&sslrootcert=other.pem", "127.0.0.1", /certificate/],
  ["sslmode=verify-full&sslrootcert=ca.pem", "127.0.0.1", /altnames/],
] as const;

function urlWith(query: string, host: string): string {
  const url = server?.url ?? "";
  const named = query.replace(/(?<=sslrootcert=)(.*)/, (name) => encodeURIComponent(join(folder, name)));
  return `${url.replace("127.0.0.1", host)}?${named}`;
}

test.for(opens)("%s lets %s in, encrypted", async ([query, host], { skip }) => {
  skip(missing !== undefined, missing);
  const db = await openPostgres({ url: urlWith(query, host) });
  const ask = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
  expect(await db.read((reader) => reader.get(ask))).toEqual({ ssl: true });
  await db.close();
});

test.for(refused)("%s does not take %s for the database", async ([query, host, why], { skip }) => {
  skip(missing !== undefined, missing);
  await expect(openPostgres({ url: urlWith(query, host) })).rejects.toThrow(why);
});
