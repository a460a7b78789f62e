/** Functions that a recorded program may need, in the order in which they are written. */
const HELPERS: Readonly<Record<string, string>> = {
  need: `
/** A password is in no file: it comes from the environment. */
const need = (variable: string): string => process.env[variable] ?? assert.fail(\`\${variable} is not set\`);`,
  userNamed: `
const userNamed = async (name: string) =>
  (await shop.users.list({ name, limit: 1 }).toArray({ max: 1 }))[0] ?? assert.fail(\`there is no user \${name}\`);`,
  productOf: `
const productOf = async (sku: string) =>
  (await shop.products.list({ sku, limit: 1 }).toArray({ max: 1 }))[0] ?? assert.fail(\`there is no product \${sku}\`);`,
  cli: `
/** Runs a command that the SDK has no method for; gives what it printed. */
const cli = (exit: number, ...words: string[]): string => {
  const { status, stdout } = spawnSync("shop", words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  assert.equal(status, exit, \`shop \${words.join(" ")} ended with \${status}\`);
  return stdout;
};`,
};

export function helperTexts(used: ReadonlySet<string>): string[] {
  return Object.entries(HELPERS).flatMap(([name, text]) => (used.has(name) ? [text] : []));
}
