import type { Terminal } from "../commands/command.ts";
import { exitCodes } from "../exit-codes.ts";
import { CliFailure } from "../failures/cli-failure.ts";
import type { FoundService } from "./find-service.ts";
import { type KeptContract, keep, readKept } from "./kept-contracts.ts";

/** For so long a contract is taken as it was last answered; after that the service is asked whether it still is. */
const FRESH_MS = 60_000;
const PATIENCE_MS = 5_000;
/** Ours have some 200,000. */
const MOST_CHARACTERS = 4_000_000;

/**
 * The contract that a service answers at `/openapi.json`, as it was kept or as it is now. No key is sent: anybody may read it.
 * @throws exit 1 when it is not kept and the service does not answer it
 */
export async function contractOf(service: FoundService, env: Terminal["env"]): Promise<object> {
  const kept = readKept(service.url, env);
  if (kept !== undefined && Math.abs(Date.now() - kept.at) < FRESH_MS) return kept.document;
  const answered = await ask(service, kept).catch((error: unknown) => {
    // The call that is made by it will find out whether the service is there.
    if (kept !== undefined) return kept;
    throw error;
  });
  keep({ ...answered, at: Date.now() }, env);
  return answered.document;
}

async function ask(service: FoundService, kept: KeptContract | undefined): Promise<KeptContract> {
  const { url } = service;
  const headers = kept?.etag === undefined ? {} : { "if-none-match": kept.etag };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const reply = await fetch(`${url}/openapi.json`, { headers, signal, redirect: "error" }).catch((error: unknown) => {
    throw unreachable(service, error);
  });
  if (reply.status === 304 && kept !== undefined) return kept;
  const etag = reply.headers.get("etag") ?? undefined;
  return { url, etag, at: 0, document: documentIn(await textOf(reply), service) };
}

/** Not more of it than a contract can have. */
async function textOf(reply: Response): Promise<string> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of reply.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    if (text.length > MOST_CHARACTERS) break;
  }
  return reply.ok && text.length <= MOST_CHARACTERS ? text : "";
}

function documentIn(text: string, { name, url }: FoundService): object {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === "object" && document !== null && "openapi" in document && "paths" in document)
      return document;
  } catch {
    // Said below.
  }
  throw new CliFailure(
    "no_contract",
    exitCodes.failed,
    `${name}: what answers at ${url}/openapi.json is no contract of a service.`,
    "SHOP_SERVICES, or the context, says where the service is.",
  );
}

function unreachable({ name, url }: FoundService, error: unknown): CliFailure {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? ` (${String(cause.code)})` : "";
  return new CliFailure(
    "service_unreachable",
    exitCodes.failed,
    `${name} can not be reached at ${url}${code}, so what it can do is not known.`,
    "Start it, or say by SHOP_SERVICES or the context where it is.",
  );
}
