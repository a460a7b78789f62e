import { join } from "node:path";
import { packageFolder } from "../../generate/services.ts";

/** Where the shop's own contracts keep what several things share. */
export const orderServiceValues = join(packageFolder, "components/values.yaml");
