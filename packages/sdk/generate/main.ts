import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { driftFiles, hashesFile, outlinesFile } from "./outlines.ts";
import { referenceFile, referenceText } from "./reference/reference.ts";
import { generatedFiles, routesFile, undoFile } from "./routes.ts";

writeFileSync(fileURLToPath(generatedFiles.routes), routesFile());
writeFileSync(fileURLToPath(generatedFiles.undo), undoFile());
writeFileSync(fileURLToPath(driftFiles.hashes), hashesFile());
writeFileSync(fileURLToPath(driftFiles.outlines), outlinesFile());
writeFileSync(referenceFile, referenceText());
