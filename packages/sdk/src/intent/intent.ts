import type { CallOptions, VersionedOptions } from "../call/call-options.ts";
import type { Sent } from "../call/client.ts";
import { HttpClient } from "../call/http-client.ts";
import type { OperationName, ReplyOf } from "../contract.ts";
import { buildPlan, type Input, isRepeatable } from "../engine/build-plan.ts";
import { routeOf } from "../engine/route.ts";
import { IntentFile } from "./intent-file.ts";
import { crypto } from "./node.ts";

/** The client of a run: what it changes is written down before. */
class IntentClient extends HttpClient {
  readonly #file: IntentFile;

  constructor(client: HttpClient, file: IntentFile) {
    super(client.settings, client.connections);
    this.#file = file;
  }

  override async send<Op extends OperationName>(
    operation: Op,
    input: Input,
    options: CallOptions & VersionedOptions,
  ): Promise<Sent<Op>> {
    if (changesNothing(operation)) return super.send(operation, input, options);
    checkKeyed(operation, this.settings.token);
    // What can't be sent must not be written down either: the next run would ask what became of it.
    buildPlan(operation, input, options, this.settings);
    const { path, json } = input;
    const body = json === null ? undefined : (JSON.parse(json) as unknown);
    const { idempotencyKey, ifMatch } = options;
    const step = await this.#file.intend({ operation, path, body, ifMatch }, idempotencyKey);
    if (step.reply !== undefined) return { reply: step.reply as ReplyOf<Op>, performed: undefined };
    const sent = await super.send(operation, input, { ...options, idempotencyKey: step.key });
    await this.#file.made(step, sent.reply);
    return sent;
  }

  override withToken(): never {
    throw new TypeError("the shop of an intent has one caller: the keys in its file are theirs");
  }
}

/** The client for one run of what the file stands for. */
export async function openIntent(
  client: HttpClient,
  file: string,
): Promise<{ readonly client: HttpClient; readonly finish: () => Promise<void> }> {
  if (typeof file !== "string" || file === "") throw new TypeError("intent: file must be the name of a file");
  const { urls, token } = client.settings;
  const services = `${urls["user-service"].url} and ${urls["order-service"].url}`;
  const opened = await IntentFile.open(file, { services, caller: callerOf(token) });
  return { client: new IntentClient(client, opened), finish: () => opened.finish() };
}

/** Not the token itself. That of a session is another one after each login. */
function callerOf(token: string | undefined): string {
  if (token === undefined) return "nobody";
  if (token.startsWith("shop_ses_")) return "a session";
  return `the API key with the SHA-256 ${crypto().createHash("sha256").update(token).digest("hex").slice(0, 12)}…`;
}

function changesNothing(operation: OperationName): boolean {
  return routeOf(operation).method === "GET" || operation === "login" || operation === "logout";
}

function checkKeyed(operation: OperationName, token: string | undefined): void {
  if (isRepeatable(routeOf(operation), token)) return;
  throw new TypeError(
    `${operation} can't be part of an intent: the service keeps no key for it, so a second run would do it again`,
  );
}
