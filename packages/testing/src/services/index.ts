// Everything that knows the servers. A bundle of its own (services.cjs), loaded when the first test shop is made.
export { checkProblem, isTarget, operationOf, problemAnswer } from "./contracts.ts";
export { type RunningServices, startServices } from "./start-services.ts";
