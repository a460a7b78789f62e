import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

const limitMs = 20_000;

/**
 * As whom the server runs; `undefined` for whoever runs the tests. PostgreSQL refuses to run as root, so root gets a user for it,
 * made once, though several tests need it in the same moment on a machine that has none.
 */
export async function serverUser(name = "postgres"): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const until = performance.now() + limitMs;
  for (;;) {
    const user = await find(name);
    if (user !== undefined) return user;
    // Of two who try it at once one is refused: the files of users are locked, or the user is there by now.
    const failure = await promisify(execFile)("useradd", ["--user-group", "--no-create-home", name]).then(
      () => undefined,
      (error: Error) => error,
    );
    if (failure !== undefined && performance.now() >= until) throw failure;
    if (failure !== undefined) await sleep(100);
  }
}

async function find(name: string): Promise<ServerUser | undefined> {
  const users = await readFile("/etc/passwd", "utf8");
  const line = users.split("\n").find((one) => one.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}
