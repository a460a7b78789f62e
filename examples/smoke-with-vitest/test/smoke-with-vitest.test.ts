import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { bin, root } from "../../../scripts/steps.ts";
import { operatorsEnvironment } from "../../../tests/support/example.ts";
import { startShop } from "../../../tests/support/running-shop.ts";
import { run } from "../../../tests/workspace/run.ts";

const folder = fileURLToPath(new URL("..", import.meta.url));

test("the smoke test passes on a shop that is well and leaves nothing behind, and fails on one that is away", async () => {
  await using running = await startShop();
  const smoke = (changes = {}) =>
    run(`${root}${bin("vitest")}`, ["run", "smoke.spec.ts"], {
      cwd: folder,
      env: { ...operatorsEnvironment(running), NO_COLOR: "1", ...changes },
    });
  const [well, away] = await Promise.all([smoke(), smoke({ SHOP_ORDER_SERVICE_URL: "http://127.0.0.1:1" })]);

  expect(well.stdout).toMatch(/Tests\s+1 passed \(1\)/);
  expect(well.code).toBe(0);
  expect(away.stdout).toMatch(/Tests\s+1 failed \(1\)/);
  expect(away.stderr).toContain("can not be reached");
  expect(away.code).toBe(1);
  expect(await running.client().ok("orders", "GET", "/api/stats")).toMatchObject({ users: 0, products: 0, orders: 0 });
});
