import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generatedFolder } from "../generate/services.ts";

const main = fileURLToPath(new URL("../generate/main.ts", import.meta.url));

async function check(folder: string): Promise<{ code: number; said: string }> {
  try {
    const { stderr } = await promisify(execFile)(process.execPath, [main, "--check", "--folder", folder]);
    return { code: 0, said: stderr };
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string };
    return { code, said: stderr };
  }
}

describe("the committed files", () => {
  let copy: string;
  beforeAll(async () => {
    copy = join(await mkdtemp(join(tmpdir(), "shop-generated-")), "generated");
    await cp(generatedFolder, copy, { recursive: true });
  });
  afterAll(() => rm(join(copy, ".."), { recursive: true }));

  it("are what the documents say; if not: pnpm generate", async () => {
    expect(await check(generatedFolder)).toEqual({ code: 0, said: "" });
  });

  it("would be found out if one was changed, one missing, or one left over", async () => {
    const validators = join(copy, "user-service.validators.js");
    await writeFile(validators, (await readFile(validators, "utf8")).replace("return!1", "return!0"));
    await rm(join(copy, "schemas.ts"));
    await writeFile(join(copy, "old-service.json"), "{}");
    const { code, said } = await check(copy);
    expect(code).toBe(1);
    expect(said.match(/openapi\/generated\/\S+/g)).toEqual([
      "openapi/generated/old-service.json",
      "openapi/generated/schemas.ts",
      "openapi/generated/user-service.validators.js",
    ]);
    expect(said).toContain("pnpm generate");
  });
});
