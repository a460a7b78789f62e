import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { createInterface } from "node:readline";
import { usage } from "../failures/cli-failure.ts";
import type { Plan, PlanEnd, PlanHeader, PlanRow } from "./plan.ts";

/** Writes header, rows and end, a line of JSON each. The file is the owner's alone and appears when it is whole. */
export async function writePlan(file: string, { header, rows, end }: Plan): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = await open(temporary, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw usage(`--plan: ${file} can't be written (${error.code}).`);
  });
  try {
    await handle.write(`${JSON.stringify(header)}\n`);
    let lines: string[] = [];
    for await (const row of rows()) {
      lines.push(`${JSON.stringify(row)}\n`);
      if (lines.length < 1_000) continue;
      await handle.write(lines.join(""));
      lines = [];
    }
    await handle.write(`${lines.join("")}${JSON.stringify(end)}\n`);
    await handle.sync();
    await handle.close();
    await rename(temporary, file);
  } catch (error) {
    await handle.close();
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Reads a plan: all of it once, to see that it is whole; the rows again whenever they are asked for. @throws exit 2 */
export async function readPlan(file: string): Promise<Plan> {
  let header: PlanHeader | undefined;
  let end: PlanEnd | undefined;
  let rows = 0;
  for await (const line of linesOf(file)) {
    if (header === undefined) header = headerIn(line, file);
    else if ("end" in line) end = line as unknown as PlanEnd;
    else if (isRow(line)) rows += 1;
    else throw usage(`${file}: line ${rows + 2} is no row of a plan.`);
  }
  if (header === undefined) throw noPlan(file);
  if (end?.rows !== rows)
    throw usage(`${file} is not whole: it has ${rows} rows${end ? ` of ${end.rows}` : ""}.`, "Make the plan anew.");
  return { header, end, rows: () => rowsOf(file) };
}

async function* rowsOf(file: string): AsyncGenerator<PlanRow> {
  let first = true;
  for await (const line of linesOf(file)) {
    if (!first && isRow(line)) yield line as unknown as PlanRow;
    first = false;
  }
}

type Line = Readonly<Record<string, unknown>>;

async function* linesOf(file: string): AsyncGenerator<Line> {
  const stream = createReadStream(file, "utf8");
  // Whoever only sees the lines would not see why there are none.
  const failed = new Promise<never>((_, reject) =>
    stream.once("error", (error) => reject(usage(`${file}: ${error.message}`))),
  );
  failed.catch(() => undefined);
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  try {
    for (
      let next = await Promise.race([lines.next(), failed]);
      !next.done;
      next = await Promise.race([lines.next(), failed])
    ) {
      if (next.value.trim() !== "") yield parsed(next.value, file);
    }
  } finally {
    stream.destroy();
  }
}

function parsed(text: string, file: string): Line {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Line;
  } catch {
    // Told below, as anything else that is no plan.
  }
  throw noPlan(file);
}

const ACTIONS = new Set(["orders.cancel", "orders.update", "products.update", "products.restock"]);

function headerIn(line: Line, file: string): PlanHeader {
  const { shop_plan, plan, action, shop, change } = line;
  if (shop_plan === undefined || typeof plan !== "string" || !/^[0-9a-f-]{36}$/.test(plan)) throw noPlan(file);
  if (shop_plan !== 1 || typeof action !== "string" || !ACTIONS.has(action))
    throw usage(`${file} is a plan of another release of the shop: ${String(action)}.`);
  if (typeof shop !== "object" || shop === null || (action !== "orders.cancel" && typeof change !== "object"))
    throw noPlan(file);
  return line as unknown as PlanHeader;
}

const isRow = ({ id, version, currency }: Line): boolean =>
  Number.isSafeInteger(id) && Number.isSafeInteger(version) && typeof currency === "string";

const noPlan = (file: string): Error => usage(`${file} is no plan.`, "A plan is what --plan FILE wrote.");
