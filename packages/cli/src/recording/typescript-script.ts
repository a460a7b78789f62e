import { literal } from "../typescript/literal.ts";
import type { Capture } from "./captures.ts";
import { cliStep } from "./cli-step.ts";
import { sdkCalls } from "./sdk-calls.ts";
import type { Session, Step } from "./session.ts";
import { type Names, StepView } from "./step-view.ts";
import { helperTexts } from "./typescript-helpers.ts";

/** Begins the remark that stands before each step. */
export const STEP = "// $ ";

/** The session as a TypeScript program on the SDK, which checks every answer. */
export function typescriptScript(session: Session): string {
  const used = new Set(session.used);
  // Once to see what is used, and once to write: a thing gets a name when a later step speaks of it.
  stepTexts(session, used);
  const steps = stepTexts(session, used);
  const passwords = [...session.passwords]
    .filter(([variable]) => used.has(variable))
    .map(
      ([variable, user]) => `const ${variable.toLowerCase()} = need("${variable}"); // of ${user.replace(/\s+/g, " ")}`,
    );
  if (passwords.length > 0) used.add("need");
  const head = [
    ...imports(used),
    "",
    "await using shop = new Shop();",
    ...helperTexts(used),
    ...(passwords.length > 0 ? ["", ...passwords] : []),
  ];
  return `${HEAD}${head.join("\n")}\n\n${steps.join("\n\n")}\n`;
}

const HEAD = `// Recorded by \`shop record\`. It runs against the shop that SHOP_USER_SERVICE_URL, SHOP_ORDER_SERVICE_URL and SHOP_API_KEY
// name. As a smoke test on a fresh database: shop replay FILE
`;

function imports(used: ReadonlySet<string>): string[] {
  return [
    'import assert from "node:assert/strict";',
    ...(used.has("cli") ? ['import { spawnSync } from "node:child_process";'] : []),
    'import { Shop } from "@shop/sdk";',
  ];
}

function stepTexts({ steps }: Session, used: Set<string>): string[] {
  const captures: Capture[] = [];
  let caller = "shop";
  let session: Names["session"];
  let logins = 0;
  return steps.map((step) => {
    const names: Names = { captures, session, use: (name) => used.add(name) };
    const text = [`${STEP}${step.line.replace(/\s+/g, " ")}`];
    const view = new StepView(step, names);
    if (step.parsed?.path === "login" && step.expected.exit === 0) {
      session = { variable: `session_${++logins}`, user: String(view.args[0] ?? view.options["name"]) };
      caller = `caller_${logins}`;
      text.push(...loginLines(step, view, session, used.has(caller) ? caller : undefined));
    } else if (step.parsed?.path === "logout" && step.expected.exit === 0 && session !== undefined) {
      names.use(caller);
      text.push(`await ${caller}.logout();`);
      [caller, session] = ["shop", undefined];
    } else text.push(...(sdkStep(step, names, caller, used) ?? cliStep(step, names, used)));
    if (step.capture !== undefined) captures.push(step.capture);
    return text.join("\n");
  });
}

function loginLines(
  { expected }: Step,
  { password }: StepView,
  { variable, user }: { readonly variable: string; readonly user: string },
  caller: string | undefined,
): string[] {
  return [
    `const ${variable} = await shop.login(${JSON.stringify(user)}, ${literal(password ?? "")});`,
    ...(caller === undefined ? [] : [`const ${caller} = shop.withToken(${variable}.token);`]),
    `assert.partialDeepStrictEqual(${variable}.user, ${literal(expected.thing ?? {})});`,
  ];
}

/** What the CLI found wrong by itself never came to a call. */
const OWN_CODES = new Set([
  "usage",
  "input_missing",
  "not_found",
  "interrupted",
  "no_session",
  "not_logged_in",
  "does_not_fit",
]);

function sdkStep(step: Step, names: Names, caller: string, used: ReadonlySet<string>): string[] | undefined {
  const { parsed, expected, capture } = step;
  const { code } = expected;
  if (parsed === undefined || (code !== undefined && OWN_CODES.has(code))) return undefined;
  const view = new StepView(step, names);
  const spelt = parsed.path === "login" ? login(view) : sdkCalls[parsed.path]?.(view);
  if (spelt === undefined) return undefined;
  names.use(caller);
  const expression = spelt.expression.replace(/^shop\./, `${caller}.`);
  if (expected.exit !== 0) return [`await assert.rejects(${settled(expression, spelt.list)}, ${literal({ code })});`];
  if (spelt.list === true) return listLines(expression, step, view);
  const thing = literal(expected.thing ?? {});
  if (capture === undefined || !used.has(capture.variable))
    return [`assert.partialDeepStrictEqual(await ${expression}, ${thing});`];
  return [
    `const ${capture.variable} = await ${expression};`,
    `assert.partialDeepStrictEqual(${capture.variable}, ${thing});`,
  ];
}

const login = (view: StepView) => ({
  expression: `shop.login(${literal(view.args[0] ?? view.options["name"])}, ${view.password?.source ?? '""'})`,
  list: false,
});

const settled = (expression: string, list = false): string => (list ? `${expression}.toArray({ max: 1 })` : expression);

/** One more than there were, so that another one would be seen. */
function listLines(expression: string, { expected }: Step, { options }: StepView): string[] {
  const { count = 0, rows = [] } = expected;
  const max = typeof options["limit"] === "number" ? options["limit"] : count + 1;
  const fetched = `await ${expression}.toArray({ max: ${max} })`;
  if (rows.length === 0) return [`assert.equal((${fetched}).length, ${count});`];
  return [
    "{",
    `  const rows = ${fetched};`,
    `  assert.equal(rows.length, ${count});`,
    `  assert.partialDeepStrictEqual(rows, ${literal(rows)});`,
    "}",
  ];
}
