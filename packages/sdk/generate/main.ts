import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generatedFiles, routesFile, undoFile } from "./routes.ts";

writeFileSync(fileURLToPath(generatedFiles.routes), routesFile());
writeFileSync(fileURLToPath(generatedFiles.undo), undoFile());
