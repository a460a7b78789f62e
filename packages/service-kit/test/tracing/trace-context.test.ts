import fc from "fast-check";
import { expect, test } from "vitest";
import { readTraceparent } from "../../src/tracing/trace-context.ts";

const [traceId, spanId] = ["0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"];

test.each([
  ["a trace that is kept", `00-${traceId}-${spanId}-01`, true],
  ["a trace that is not", `00-${traceId}-${spanId}-00`, false],
  ["flags that are not known yet", `00-${traceId}-${spanId}-ff`, true],
  ["a later version", `01-${traceId}-${spanId}-01`, true],
  ["a later version with more in it", `cc-${traceId}-${spanId}-01-what-the-future-will-be-like`, true],
])("%s is read", (_what, header, sampled) => {
  expect(readTraceparent(header)).toEqual({ traceId, spanId, sampled });
});

// Those of the standard's own test suite, for the greatest part.
test.each([
  "",
  "00",
  `00-${traceId}-${spanId}`,
  `00-${traceId}-${spanId}-`,
  `00-${traceId}-${spanId}-1`,
  `00-${traceId}-${spanId}-001`,
  `00-${traceId}-${spanId}-01-`,
  `00-${traceId}-${spanId}-01-extra`,
  `00-${traceId}-${spanId}-.1`,
  `00-${traceId.toUpperCase()}-${spanId}-01`,
  `00-${traceId.slice(1)}-${spanId}-01`,
  `00-${traceId}0-${spanId}-01`,
  `00-${"0".repeat(32)}-${spanId}-01`,
  `00-${traceId}-${"0".repeat(16)}-01`,
  `ff-${traceId}-${spanId}-01`,
  `0-${traceId}-${spanId}-01`,
  `01-${traceId}-${spanId}-01.more`,
  ` 00-${traceId}-${spanId}-01`,
  `00-${traceId}-${spanId}-01, 00-${traceId}-${spanId}-01`,
])("%j is none", (header) => {
  expect(readTraceparent(header)).toBeUndefined();
});

test("whatever is sent, only what fits into a log line and a header is taken over", () => {
  const nearly = fc.stringMatching(/^[\da-f]{2}-[\da-f]{30,33}-[\da-f]{15,17}-[\da-f]{1,3}(-.*)?$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), nearly), (header) => {
      const read = readTraceparent(header);
      if (read === undefined) return;
      expect(read.traceId).toMatch(/^[\da-f]{32}$/);
      expect(read.spanId).toMatch(/^[\da-f]{16}$/);
    }),
  );
});
