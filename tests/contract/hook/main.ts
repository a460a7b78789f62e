/**
 * Loaded before a process's program (`node --require`), and by the test runner's own processes: reads along every reply of a
 * service that the process runs and checks it against the contract. The services know nothing of it, and it believes nothing of
 * theirs: it looks at the bytes that go out, and has its validators from the bundled documents by Ajv alone.
 *
 * Does nothing without SHOP_TEST_REPLIES, the folder of its notes.
 */
import { isMainThread } from "node:worker_threads";
import { watchServices } from "./watch-services.ts";

const folder = process.env.SHOP_TEST_REPLIES;
// A worker thread gets the `--require` of its process too, and serves nothing.
if (folder !== undefined && folder !== "" && isMainThread) watchServices(folder);
