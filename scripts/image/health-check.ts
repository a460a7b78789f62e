// The health check of an image, which has no shell and no curl: exit code 0 when the service answers 200, else 1 with what
// it said, which `docker inspect` then shows. SHOP_HEALTH_PATH chooses the question.
import { get } from "node:http";

const { HOST = "127.0.0.1", PORT = "5000", SHOP_HEALTH_PATH = "/livez" } = process.env;

/** An address that stands for all of this machine's is no address to call. */
const host = HOST === "0.0.0.0" || HOST === "::" ? "127.0.0.1" : HOST;

/** Below the time that the container engine gives it, so that the reason is told. */
const limitMs = 4_000;

const fail = (why: string): never => {
  process.stdout.write(`${why}\n`);
  process.exit(1);
};

const request = get({ host, port: PORT, path: SHOP_HEALTH_PATH, timeout: limitMs }, async (response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
  if (response.statusCode !== 200) fail(`${response.statusCode}: ${Buffer.concat(chunks)}`);
});
request.on("error", (error) => fail(`no answer at ${host}:${PORT}${SHOP_HEALTH_PATH}: ${error.message}`));
request.on("timeout", () => fail(`no answer at ${host}:${PORT}${SHOP_HEALTH_PATH} within ${limitMs} ms`));
