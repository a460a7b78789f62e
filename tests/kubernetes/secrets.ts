import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { Overlay } from "./built.ts";
import { secretCommands } from "./guide.ts";
import { findKubectl } from "./kubectl/kubectl.ts";

interface Secret {
  readonly metadata: { readonly name: string; readonly namespace: string };
  /** In base64. */
  readonly data: Readonly<Record<string, string>>;
}

/** What a person types where the commands ask. */
const typed = "postgres://shop:a-password@db.example.com:5432/shop?sslmode=verify-full";

/** In the place of kubectl: it only makes Secrets, tells what they would be, and asks no cluster. */
const stub = `kubectl() {
  case " $* " in
    *" create secret tls "*) echo '{"metadata":{"name":"shop-tls","namespace":"shop"},"data":{"tls.crt":"","tls.key":""}}' ;;
    *" create secret "*) "$KUBECTL" "$@" --dry-run=client --output json ;;
  esac
}
`;

/** Runs the guide's commands for an overlay's Secrets, and resolves with what they would make. */
async function runSecretCommands(overlay: Overlay, skip: (reason: string) => never): Promise<readonly Secret[]> {
  const found = await findKubectl();
  if ("missing" in found) return skip(found.missing);
  const env = { PATH: process.env.PATH, KUBECTL: found.program, HOME: "/nonexistent" };
  const shell = spawn("bash", ["-euc", `set -o pipefail\n${stub}${await secretCommands(overlay)}`], { env });
  const exit = once(shell, "exit");
  shell.stdin.end(`${typed}\n`);
  const [out, complaints] = await Promise.all([text(shell.stdout), text(shell.stderr)]);
  const [code] = await exit;
  if (code !== 0) throw new Error(`the guide's commands fail: ${complaints}`);
  return JSON.parse(`[${out.trim().replaceAll(/^\}\n(?=\{)/gm, "},\n")}]`) as Secret[];
}

const made = new Map<string, Promise<readonly Secret[]>>();

/** By name, the keys of the Secrets that are there when the guide was followed. It is followed once in a test file. */
export async function madeSecrets(
  overlay: Overlay,
  skip: (reason: string) => never,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const secrets = made.get(overlay) ?? runSecretCommands(overlay, skip);
  made.set(overlay, secrets);
  return Object.fromEntries((await secrets).map(({ metadata, data }) => [metadata.name, Object.keys(data)]));
}
