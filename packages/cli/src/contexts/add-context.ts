import type { CommandCall } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure, usage } from "../failures/cli-failure.ts";
import { type Asked, askAbout } from "./ask-about.ts";
import { type Authentication, type Context, isContextName, LOCAL } from "./context.ts";
import { changeContexts, readContexts, withContext } from "./context-file.ts";
import { forgetKey, type KeyPlace, keepKey, placeOf } from "./kept-keys/kept-keys.ts";

/** What `shop context add` was told. */
export interface NewContext extends Pick<Context, "name" | "userServiceUrl" | "orderServiceUrl" | "services"> {
  readonly readOnly: boolean;
  readonly colour: Context["colour"];
  readonly label: string | undefined;
  /** `undefined`: sessions, by `shop login`. */
  readonly key: string | undefined;
  /** Where the key must be kept; `undefined` leaves the choice. */
  readonly keepKey: KeyPlace | undefined;
  readonly replace: boolean;
  readonly check: boolean;
  readonly use: boolean;
}

/** Adds a context: asks the shop first whether it is there and knows the key, then keeps the key, then the context. */
export async function addContext(wanted: NewContext, call: CommandCall): Promise<Context> {
  const { terminal } = call;
  refuseName(wanted.name);
  const before = readContexts(terminal.env).all.get(wanted.name);
  if (before !== undefined && !wanted.replace) throw taken(wanted.name);
  warnOfPlainHttp(wanted, call);
  const asked = wanted.check ? await askAbout(wanted, wanted.key, call) : undefined;
  const authentication = await keep(wanted, asked, call);
  const { name, userServiceUrl, orderServiceUrl, readOnly, colour, label, services } = wanted;
  const context: Context = {
    ...{ name, userServiceUrl, orderServiceUrl, authentication, readOnly, colour, label, services },
    unlock: undefined,
  };
  await changeContexts(terminal.env, (contexts) => {
    if (contexts.all.has(name) && !wanted.replace) throw taken(name);
    return { ...withContext(contexts, context), chosen: wanted.use ? name : contexts.chosen };
  });
  await forgetOldKey(before, authentication, call);
  return context;
}

async function keep(
  { key, name, ...wanted }: NewContext,
  asked: Asked | undefined,
  { terminal }: CommandCall,
): Promise<Authentication> {
  if (key === undefined) return { by: "session" };
  const { userServiceUrl, orderServiceUrl } = wanted;
  const put = await keepKey(name, { token: key, userServiceUrl, orderServiceUrl }, wanted.keepKey, terminal);
  if (put.keyringFailed !== undefined && terminal.stderr.isTTY)
    terminal.stderr.write(
      `shop: the key is in ${placeOf("file", terminal.env)}, for your eyes only; the system's keyring can't be used: ${put.keyringFailed}.\n`,
    );
  return { by: "key", kept: put.kept, name: asked?.keyName };
}

/** A key that moved to another place must not stay behind in the first. */
async function forgetOldKey(
  before: Context | undefined,
  now: Authentication,
  { terminal }: CommandCall,
): Promise<void> {
  if (before?.authentication.by !== "key") return;
  const { kept } = before.authentication;
  if (now.by !== "key" || now.kept !== kept) await forgetKey(before.name, kept, terminal);
}

function refuseName(name: string): void {
  if (name === LOCAL)
    throw usage(
      `"${LOCAL}" always means the shop of this machine, so no other can have the name.`,
      "Choose another name.",
    );
  if (!isContextName(name))
    throw usage(
      `A context can't be named ${JSON.stringify(name)}.`,
      "A name has letters and digits, with . _ - in between, and at most 64 of them.",
    );
}

function taken(name: string): CliFailure {
  return new CliFailure(
    "context_exists",
    exitCodes.conflict,
    `There is a context ${name} already.`,
    `\`shop context show ${name}\` tells what it is; --replace puts this one in its place.`,
  );
}

/** A key on plain HTTP can be read by everybody on the way, except on this machine. */
function warnOfPlainHttp(
  { userServiceUrl, orderServiceUrl, services = {} }: NewContext,
  { terminal: { stderr } }: CommandCall,
): void {
  const open = [userServiceUrl, orderServiceUrl, ...Object.values(services)].filter(isOpen);
  if (open.length > 0)
    stderr.write(`shop: ${open.join(" and ")}: without https, keys and passwords can be read on the way.\n`);
}

function isOpen(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "http:" && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
