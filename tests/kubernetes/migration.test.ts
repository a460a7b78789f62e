import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { fillImage } from "../../scripts/image/fill-image.ts";
import { startPostgres } from "../support/postgres/index.ts";
import { run } from "../workspace/run.ts";
import { built, type Overlay } from "./built.ts";
import { containersOf, ofKind } from "./resources.ts";

// It starts programs and the compiler, which take their time on a machine that has much to do.
vi.setConfig({ testTimeout: 180_000 });

const overlays: readonly Overlay[] = ["overlays/demo", "overlays/production/migrate"];

test("the command of the Job makes the schema of an empty database, out of the files of its image, and finds it made", async ({
  skip,
}) => {
  if (process.platform !== "linux") skip("images hold programs for Linux");
  const commands = await Promise.all(
    overlays.map(async (overlay) => {
      const [job] = ofKind(await built(overlay, skip), "Job");
      return job === undefined ? [] : containersOf(job).map(({ command, image }) => ({ command, image }));
    }),
  );
  const [{ command = [], image = "" } = {}] = commands.flat();
  expect(commands.flat().map((one) => one.command)).toEqual([command, command]);
  const service = /shop\/([\w-]+)(?=[:@])/.exec(image)?.[1] ?? "";

  const app = await mkdtemp(join(tmpdir(), "shop-image-"));
  onTestFinished(() => rm(app, { recursive: true, force: true }));
  await fillImage(service, app);
  const postgres = await startPostgres();
  onTestFinished(() => postgres.remove());
  const DATABASE_URL = await postgres.createDatabase();
  const [program, ...args] = command;
  expect(program).toBe("node");
  const migrate = () =>
    run(
      process.execPath,
      args.map((arg) => arg.replace(/^\/app\//, `${app}/`)),
      { cwd: app, env: { DATABASE_URL } },
    );

  const [first, second] = [await migrate(), await migrate()];

  expect({ code: first.code, complaints: first.stderr }).toMatchObject({ code: 0 });
  expect(second.code).toBe(0);
  const made = await postgres.query("SELECT count(*)::integer AS count FROM schema_migrations", DATABASE_URL);
  expect(Number(made[0]?.["count"])).toBeGreaterThan(0);
});
