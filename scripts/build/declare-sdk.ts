// The work of a thread of its own: the compiler would keep esbuild's answers waiting for as long as it runs.
import { emitDeclarations } from "./declarations.ts";

await emitDeclarations("packages/sdk", ["index", "service"]);
