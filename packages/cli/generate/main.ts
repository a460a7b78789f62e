import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commands } from "../src/commands/index.ts";
import { referenceText } from "../src/help/reference.ts";

const file = fileURLToPath(new URL("../../../docs/commands.md", import.meta.url));
writeFileSync(file, await referenceText(commands));
