import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { ServiceName } from "../src/contract.ts";
import { ContractError } from "./contract-error.ts";
import type { Document } from "./document/document.ts";
import { packageFolder } from "./services.ts";

const run = promisify(execFile);

/**
 * One self-contained document out of `<service>.yaml` and what it refers to.
 * By Redocly's CLI in a process of its own: its library, of the same version, is not published separately.
 */
export function bundleDocument(service: ServiceName, folder = packageFolder): Promise<Document> {
  return bundleFile(join(folder, `${service}.yaml`), `${service}.yaml`);
}

/** @param name what the file is called in a complaint */
export async function bundleFile(source: string, name: string): Promise<Document> {
  const cli = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");
  const args = [cli, "bundle", source, "--ext", "json", "--config", join(packageFolder, "redocly.yaml")];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" };
  try {
    const { stdout } = await run(process.execPath, args, { env, maxBuffer: 64 * 1024 * 1024 });
    return JSON.parse(stdout) as Document;
  } catch (error) {
    const said = (error as { stderr?: string }).stderr;
    throw new ContractError([`${name} cannot be bundled: ${said || String(error)}`]);
  }
}
