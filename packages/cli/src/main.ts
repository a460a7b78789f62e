import { keepCompiled } from "./compile-cache.ts";
import { wantsConsole } from "./console/wants-console.ts";
import { version } from "./version.ts";

/** The version is asked for by scripts and prompts: it costs nothing but Node's own start. The console needs no commands. */
const argv = process.argv.slice(2);
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) process.stdout.write(`${version}\n`);
else void start();

/** Not by an await of the file itself, which would make an ES module of it: Node starts those later. */
async function start(): Promise<void> {
  keepCompiled(process.env);
  if (argv.length === 0 && wantsConsole(process)) {
    const { openConsole } = await import("./console/open-console.ts");
    process.exitCode = await openConsole(process);
  } else {
    const { runShop } = await import("./program.ts");
    process.exitCode = await runShop(argv, process);
  }
}
