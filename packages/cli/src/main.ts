import { version } from "./version.ts";

/** The version is asked for by scripts and prompts: it costs nothing but Node's own start. */
const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) {
  process.stdout.write(`${version}\n`);
} else {
  const { runShop } = await import("./program.ts");
  process.exitCode = await runShop(argv, process);
}
