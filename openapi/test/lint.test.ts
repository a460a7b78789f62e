import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { packageFolder } from "../generate/services.ts";
import { plant, tinyDocument } from "./tiny-document.ts";

const cli = join(dirname(createRequire(import.meta.url).resolve("@redocly/cli/package.json")), "bin/cli.js");

/** Redocly's complaints about both documents, or about one file. */
async function lint(...files: string[]): Promise<{ code: number; said: string }> {
  const args = [cli, "lint", ...files, "--config", "redocly.yaml", "--format", "json"];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: packageFolder, env });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string };
    return { code, said: stdout };
  }
}

describe("the lint rules", () => {
  it("have nothing to say about the documents", async () => {
    const { code, said } = await lint();
    expect({ code, said: code === 0 ? "" : said }).toEqual({ code: 0, said: "" });
  });

  it("find what is planted", async () => {
    const folder = await mkdtemp(join(tmpdir(), "shop-lint-"));
    const document = tinyDocument();
    plant(document, "/paths/~1api~1things/post/operationId", undefined);
    plant(document, "/paths/~1api~1things/post/security", [{ nobody: [] }]);
    plant(document, "/paths/~1api~1things/post/requestBody/content/application~1json/example", { size: "2" });
    plant(document, "/paths/~1api~1thing~1{other_id}", structuredClone(document.paths["/api/thing/{thing_id}"]));
    plant(document, "/components/schemas/Unused", { type: "object" });
    plant(document, "/paths/~1api~1thing~1{thing_id}/get/responses/200/content/application~1json/example", undefined);
    await writeFile(join(folder, "planted.json"), JSON.stringify(document));
    const { code, said } = await lint(join(folder, "planted.json"));
    await rm(folder, { recursive: true });
    expect(code).toBe(1);
    for (const rule of [
      "operation-operationId",
      "operation-summary",
      "security-defined",
      "no-invalid-media-type-examples",
      "no-identical-paths",
      "no-unused-components",
      "rule/body-has-example",
    ]) {
      expect(said).toContain(`"ruleId": "${rule}"`);
    }
  });
});
