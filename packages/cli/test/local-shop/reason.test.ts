import { expect, test } from "vitest";
import { reasonIn } from "../../src/local-shop/reason.ts";

const information = '{"level":30,"msg":"listening"}';

test.for([
  ["what a service says in plain words", ["Could not start: Port 5001 is in use."], "Port 5001 is in use."],
  ["the same after lines of its log", [information, "Could not start: No.", ""], "No."],
  [
    "all lines of it",
    ["Could not start: The environment is not right:", "  PORT is no port.", "  HOST is none."],
    "The environment is not right: PORT is no port. HOST is none.",
  ],
  [
    "the message of an error that it logged, and not what was logged after it",
    ['{"level":60,"msg":"could not start","err":{"message":"disk I/O error","stack":"…"}}', information],
    "disk I/O error",
  ],
  [
    "the message itself where there is no error",
    ['{"level":"error","msg":"did not end in time"}'],
    "did not end in time",
  ],
  [
    "the last line of anything else",
    ["node:internal/x", "Error: cannot open shared object file"],
    "Error: cannot open shared object file",
  ],
  ["nothing", [information, ""], ""],
  ["nothing at all", [], ""],
] as const)("the reason is %s", ([, lines, reason]) => {
  expect(reasonIn(lines)).toBe(reason);
});
