import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test, vi } from "vitest";
import { fillImage } from "../../scripts/image/fill-image.ts";
import { runCli } from "../cli/run-cli.ts";
import { run } from "../workspace/run.ts";
import { type BuiltImages, buildArgs, buildImages } from "./built-images.ts";
import { Container } from "./container.ts";
import { imageNames } from "./dockerfile.ts";
import { engine, tryEngine, whyNoContainers } from "./engine.ts";
import { filesIn } from "./files-in.ts";

// The first build installs the workspace.
const BUILD_LIMIT_MS = 30 * 60_000;
vi.setConfig({ testTimeout: 5 * 60_000 });

const missing = await whyNoContainers();
const volume = `shop-test-${process.pid}`;
let images: BuiltImages;
let scratch: string;

beforeAll(async () => {
  if (missing !== undefined) return;
  scratch = await mkdtemp(join(tmpdir(), "shop-images-"));
  images = await buildImages();
}, BUILD_LIMIT_MS);
beforeEach(({ skip }) => {
  if (missing !== undefined) skip(missing);
});
afterAll(async () => {
  if (missing !== undefined) return;
  await images?.[Symbol.asyncDispose]();
  await tryEngine("volume", "rm", "--force", volume);
  await rm(scratch, { recursive: true, force: true });
});

/** Lines of `tar`, one for each file and folder of an image, and their paths. */
async function contentOf(
  image: string,
): Promise<{ readonly path: string; readonly mode: string; readonly size: number }[]> {
  const archive = join(scratch, "image.tar");
  const container = await engine("create", image);
  try {
    await engine("export", "--output", archive, container);
  } finally {
    await engine("rm", container);
  }
  const { stdout } = await run("tar", ["--list", "--verbose", "--numeric-owner", "--file", archive]);
  return stdout
    .trim()
    .split("\n")
    .map((line) => {
      const [mode = "", , size = "", , , path = ""] = line.split(/\s+/);
      return { mode, size: Number(size), path: path.replace(/^\.?\/?/, "") };
    });
}

describe.each(imageNames)("S15: the image of %s", (name) => {
  it("is little more than Node", async () => {
    const content = await contentOf(images[name]);
    const node = content.find(({ path }) => path === "usr/local/bin/node")?.size ?? 0;
    const all = content.reduce((sum, { size }) => sum + size, 0);
    expect(node).toBeGreaterThan(50e6);
    expect(all - node).toBeLessThan(20e6);
    expect(Number(await engine("image", "inspect", "--format={{.Size}}", images[name]))).toBeLessThan(200e6);
  });

  it("holds what the build makes, the libraries that Node needs, and no program but Node", async () => {
    const content = await contentOf(images[name]);
    const filled = join(scratch, name);
    await fillImage(name, filled);
    const files = content.filter(({ mode }) => mode.startsWith("-"));
    const ours = files.map(({ path }) => path).filter((path) => path.startsWith("app/"));
    expect(ours.sort()).toEqual((await filesIn(filled)).map((path) => `app/${path}`).sort());
    // Some engines leave empty files where they mounted their own at the build's last step.
    const full = files.filter(({ size }) => size > 0);
    const programs = full.filter(({ mode, path }) => mode.includes("x") && !/\.so(\.|$)/.test(path));
    expect(programs.map(({ path }) => path)).toEqual(["usr/local/bin/node"]);
    expect(content.filter(({ mode }) => /[sS]/.test(mode)).map(({ path }) => path)).toEqual([]);
    const writable = content.filter(({ mode, path }) => mode[8] === "w" && !path.startsWith("dev"));
    expect(writable.map(({ path }) => path)).toEqual(["tmp/"]);
  });

  it("says what it is, runs as nobody special, and has no secret in its settings", async () => {
    const [found] = JSON.parse(await engine("image", "inspect", images[name])) as [
      { readonly Config: { readonly User: string; readonly Env: string[]; readonly Labels: Record<string, string> } },
    ];
    const { User, Env, Labels } = found.Config;
    expect(User).toBe("1000:1000");
    expect(Labels).toMatchObject({
      "org.opencontainers.image.title": name,
      "org.opencontainers.image.version": buildArgs.VERSION,
      "org.opencontainers.image.revision": buildArgs.REVISION,
    });
    expect(Env.map((variable) => variable.split("=")[0]).sort()).toEqual([
      "HOST",
      "NODE_ENV",
      "PATH",
      "PORT",
      "SHOP_DATA_DIR",
    ]);
    const history = await engine("history", "--no-trunc", "--format={{.CreatedBy}}", images[name]);
    expect(history).not.toMatch(/shop_key_|shop_ses_|_authToken|PASSWORD/);
  });

  it("runs without a right, a shell or a place to write but its volume, and its health check passes", async () => {
    await using container = await Container.start(images[name], `--volume=${volume}:/database`);
    const status = await container.print('require("node:fs").readFileSync("/proc/1/status", "utf8")');
    expect(status).toMatch(/^Uid:\s+1000\s+1000\s/m);
    expect(status).toMatch(/^CapEff:\s+0+$/m);
    expect(status).toMatch(/^CapBnd:\s+0+$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    for (const path of ["/file", "/app/file", "/tmp/file"]) {
      const write = `try { require("node:fs").writeFileSync("${path}", "") } catch (error) { error.code }`;
      expect(await container.print(write), path).toBe("EROFS");
    }
    for (const shell of ["sh", "/bin/sh", "bash", "npm"]) {
      expect((await tryEngine("exec", container.name, shell, "-c", "exit 0")).code, shell).not.toBe(0);
    }
    expect(await tryEngine("healthcheck", "run", container.name)).toMatchObject({ code: 0 });
    const elsewhere = ["--env=SHOP_HEALTH_PATH=/nowhere", container.name, "node", "health-check.cjs"];
    expect(await tryEngine("exec", ...elsewhere)).toMatchObject({ code: 1, stdout: expect.stringContaining("404") });
    // What was made at the first start is nowhere but in the volume.
    const key = await container.print('require("node:fs").readFileSync("/database/operator.key", "utf8")');
    expect(key).toMatch(/^shop_key_/);
    const told = await tryEngine("logs", container.name);
    expect(`${await engine("inspect", container.name)}${told.stdout}${told.stderr}`).not.toContain(key);
  });

  it("ends with 0 on SIGTERM, as process 1, within the time that an engine gives it", async () => {
    await using container = await Container.start(images[name], `--volume=${volume}:/database`);
    expect(await container.print("process.ppid + ' ' + require('node:fs').readlinkSync('/proc/1/exe')")).toBe(
      "0 /usr/local/bin/node",
    );
    // The engine's SIGKILL after these seconds would make it 137.
    await engine("stop", "--time=60", container.name);
    expect(await engine("inspect", "--format={{.State.ExitCode}}", container.name)).toBe("0");
    expect((await tryEngine("logs", container.name)).stderr).toContain('"why":"SIGTERM"');
  });
});

test("S2, S15: two containers over one volume are one shop: the smoke test passes", async () => {
  const args = [`--volume=${volume}:/database`];
  await using users = await Container.start(images["user-service"], ...args);
  await using orders = await Container.start(images["order-service"], ...args);
  const key = await orders.print('require("node:fs").readFileSync("/database/operator.key", "utf8").trim()');
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: scratch,
    SHOP_DATA_DIR: join(scratch, "nothing-runs-here"),
    SHOP_USER_SERVICE_URL: users.url,
    SHOP_ORDER_SERVICE_URL: orders.url,
    SHOP_API_KEY: key,
  };
  const { code, stdout, stderr } = await runCli(["smoke"], env);
  expect(code, stdout + stderr).toBe(0);
});
