import type { TransportRequest } from "../transport/transport.ts";

/** In characters. What is shorter is no secret of a shop, and would take words out of a message. */
const shortestSecret = 8;

/**
 * Takes the request's secrets out of what came back. Something that is no shop may well answer with what it was sent (an echo, a
 * proxy's error page that lists the headers), and what is in an error ends up in logs.
 */
export function redact(text: string, request: TransportRequest): string {
  return secretsOf(request).reduce((redacted, secret) => redacted.replaceAll(secret, "(secret)"), text);
}

function secretsOf({ headers, body }: TransportRequest): string[] {
  const token = headers.authorization?.replace(/^Bearer /, "");
  return [token ?? "", ...passwordsIn(body ?? "")].filter(({ length }) => length >= shortestSecret);
}

/** As they are, as JSON writes them, and as it writes a text that has such JSON in it. */
function passwordsIn(body: string): string[] {
  const written = [...body.matchAll(/"password":"((?:[^"\\]|\\.)*)"/g)].map(([, password = ""]) => password);
  return written.flatMap((once) => [JSON.stringify(once).slice(1, -1), once, JSON.parse(`"${once}"`) as string]);
}
