// What sends calls. Loaded with the first one (call/http-client.ts), so that importing the package costs next to nothing.
export { buildPlan } from "./build-plan.ts";
export { openLines } from "./lines.ts";
export { tell } from "./listen/tell.ts";
export { type Performed, perform } from "./perform.ts";
