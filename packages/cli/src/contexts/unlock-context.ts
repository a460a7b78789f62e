import type { CommandCall, Terminal } from "../commands/command.ts";
import { type Connection, connect, connectAsNobody } from "../connection/connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import type { Context, Unlock } from "./context.ts";
import { changeContexts, withContext } from "./context-file.ts";
import { findContext } from "./find-context.ts";

/** A read-only context that was opened or closed, as it is printed. */
export interface LockState {
  readonly context: string;
  readonly unlocked_until: string | null;
  readonly reason: string | null;
  /** The journal's event of it; null when the shop could not be told. */
  readonly event_id: number | null;
}

/**
 * Opens a read-only context for changes. The shop's journal learns it first: what it does not keep does not open.
 * @throws exit 5 where nothing is read-only, and what the shop refuses (a customer may not write into the journal)
 */
export async function unlockContext(
  connection: Connection,
  { seconds, reason }: { readonly seconds: number; readonly reason: string },
  terminal: Terminal,
): Promise<LockState> {
  const { name } = readOnlyContext(connection);
  const note = await connection.shop.events.note({ text: reason, unlocked_seconds: seconds });
  const until = new Date(Date.now() + seconds * 1000).toISOString();
  await setUnlock(name, { until, reason }, terminal);
  return { context: name, unlocked_until: until, reason, event_id: note.id };
}

/**
 * Closes it again. First here, whatever becomes of the rest: a shop that can't be reached, or a keyring that gives no key, must not
 * keep it open.
 */
export async function lockContext(call: CommandCall): Promise<LockState> {
  await using asNobody = connectAsNobody(call);
  const { name } = readOnlyContext(asNobody);
  await setUnlock(name, undefined, call.terminal);
  const closed = { context: name, unlocked_until: null, reason: null };
  if (asNobody.unlock === undefined) return { ...closed, event_id: null };
  return { ...closed, event_id: await noteLocked(name, asNobody.unlock, call) };
}

async function noteLocked(name: string, { until }: Unlock, call: CommandCall): Promise<number | null> {
  try {
    await using connection = await connect(call);
    return (await connection.shop.events.note({ text: `locked again before ${until}` })).id;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    call.terminal.stderr.write(`shop: ${name} is locked, and the journal of the shop does not know it: ${why}\n`);
    return null;
  }
}

function readOnlyContext({ context, userServiceUrl }: Connection): Context {
  if (context?.readOnly === true) return context;
  const what = context === undefined ? userServiceUrl : `The context ${context.name}`;
  throw new CliFailure(
    "not_read_only",
    exitCodes.conflict,
    `${what} takes changes as it is: there is nothing to unlock.`,
  );
}

function setUnlock(name: string, unlock: Unlock | undefined, { env }: Terminal): Promise<void> {
  return changeContexts(env, (contexts) => withContext(contexts, { ...findContext(contexts, name), unlock }));
}
