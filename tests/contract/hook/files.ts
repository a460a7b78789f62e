/** What is preloaded into a process, by its name in the folder that SHOP_TEST_REPLIES names. */
export const hookFile = "hook.cjs";

/** The kinds of replies that were right, a line each. */
export const seenFile = "seen.jsonl";

/** The replies that were not. */
export const violationsFile = "violations.jsonl";
