// `node scripts/image.ts user-service FOLDER`: all that the image of a service holds besides Node. Its Dockerfile calls it.
import { parseArgs } from "node:util";
import { fillImage } from "./image/fill-image.ts";
import { say } from "./steps.ts";

const { positionals } = parseArgs({ allowPositionals: true });
const [service, folder] = positionals;
try {
  if (service === undefined || folder === undefined) throw new Error("usage: node scripts/image.ts SERVICE FOLDER");
  await fillImage(service, folder);
  say(`${folder} has what ${service} needs`);
} catch (error) {
  process.stderr.write(`image: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
