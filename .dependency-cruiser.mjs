// For `depcruise` at a terminal and for editors; `pnpm check` reads the same two by scripts/boundaries.ts.
import { options } from "./scripts/boundaries/cruise.ts";
import { rules } from "./scripts/boundaries/rules.ts";

export default { forbidden: rules, options };
