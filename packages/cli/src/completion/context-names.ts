import type { Terminal } from "../commands/command.ts";
import { LOCAL } from "../contexts/context.ts";
import { readContexts } from "../contexts/context-file.ts";
import type { Candidate } from "./candidate.ts";

/** The kept contexts, and this machine's own. A file that can't be read has none. */
export function contextNames(env: Terminal["env"]): Candidate[] {
  const local = { value: LOCAL, about: "the shop of this machine" };
  try {
    const kept = [...readContexts(env).all.values()];
    return [...kept.map(({ name, userServiceUrl }) => ({ value: name, about: userServiceUrl })), local];
  } catch {
    return [local];
  }
}
