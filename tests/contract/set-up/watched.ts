import { join } from "node:path";
import { hookFile } from "../hook/files.ts";

/**
 * The environment by which a process that a test starts has the replies of its services checked against the contract, the
 * services of `shop up` included. Empty where the tests are not run by the project's own configuration.
 */
export function watched(): Record<string, string> {
  const { SHOP_TEST_REPLIES: folder, SHOP_TEST_FILE: file } = process.env;
  if (folder === undefined) return {};
  return {
    SHOP_TEST_REPLIES: folder,
    SHOP_TEST_FILE: file ?? "",
    // Node takes what stands in quotes for one word.
    NODE_OPTIONS: `--require ${JSON.stringify(join(folder, hookFile))}`,
  };
}
