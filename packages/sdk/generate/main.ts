import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generatedFile, routesFile } from "./routes.ts";

writeFileSync(fileURLToPath(generatedFile), routesFile());
