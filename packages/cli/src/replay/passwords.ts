import { randomBytes } from "node:crypto";

/** The passwords that a script takes from its environment: those that are set, else new ones, which a fresh shop takes as well. */
export function passwordsFor(
  script: string,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const names = new Set(script.match(/\bPASSWORD_\w+/g) ?? []);
  return Object.fromEntries([...names].map((name) => [name, env[name] || randomBytes(18).toString("base64url")]));
}
