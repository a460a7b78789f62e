// As declare-sdk.ts. The SDK is the one that the program under test has: a second one would have other types.
import { emitDeclarations } from "./declarations.ts";

await emitDeclarations("packages/testing", ["index"], ["@shop/sdk"]);
