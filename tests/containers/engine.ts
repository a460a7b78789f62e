import { type Ended, run } from "../workspace/run.ts";
import { argsOf, dockerfileOf, stagesOf } from "./dockerfile.ts";

/** podman, or a program that takes podman's arguments, for machines where podman needs something around it. */
export const podman = process.env.SHOP_TEST_PODMAN || "podman";

/** podman-compose, or a program that takes its arguments. */
export const podmanCompose = process.env.SHOP_TEST_PODMAN_COMPOSE || "podman-compose";

const [base = ""] = argsOf(stagesOf(dockerfileOf("user-service"))[0] ?? [], "FROM")
  .join()
  .split(" ");

/** Runs the engine to its end; never rejects because of what it answers. */
export function tryEngine(...args: readonly string[]): Promise<Ended> {
  return run(podman, args);
}

/** What the engine printed. Rejects with what it complained of. */
export async function engine(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await tryEngine(...args);
  if (code !== 0) throw new Error(`${podman} ${args.join(" ")} ended with ${code}: ${stderr}${stdout}`);
  return stdout.trim();
}

/** What a command run in a container printed. */
export function inContainer(container: string, script: string): Promise<Ended> {
  return tryEngine("exec", container, "node", "--print", script);
}

/**
 * Why no image can be built and run here; `undefined` when that works. Nothing is fetched for it: the base image must be here.
 */
export async function whyNoContainers(): Promise<string | undefined> {
  const version = await tryEngine("--version").catch(() => undefined);
  if (version?.code !== 0) return `there is no ${podman} on this machine`;
  if ((await tryEngine("image", "exists", base)).code !== 0) {
    return `${podman} has no ${base}; \`${podman} pull ${base}\` fetches it`;
  }
  const tried = await tryEngine("run", "--rm", "--network=none", base, "node", "--eval", "0");
  return tried.code === 0
    ? undefined
    : `${podman} can't run a container here: ${tried.stderr.trim().split("\n").at(-1)}`;
}
