import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

const VISIBLE = String.raw`/[^\p{Default_Ignorable_Code_Point}\p{Control}\p{Format}\p{Nonspacing_Mark}\p{Enclosing_Mark}\p{Surrogate}]/v`;

/** A pattern of string-width that is read when it is first used. */
function late(text: string): Replacement {
  return { file: /\/string-width\/index\.js$/, text: `= ${text};`, by: `= late(() => ${text});`, needs: "late" };
}

/**
 * What Ink's dependencies do at their start that a first frame does not need. Measured of the time to it: Intl.Segmenter and the
 * emoji patterns of string-width, which the first character outside of ASCII wakes, took a fifth; the `fetch` by which yoga reads
 * its own text loads Node's whole HTTP client, another sixth. Every replacement must find its text, or the build fails: a new
 * release of one of them is looked at again.
 */
const replacements: readonly Replacement[] = [
  { file: /yoga-layout\/dist\/binaries\/yoga-wasm-base64-esm\.js$/, text: '"function"!=typeof fetch', by: "true" },
  { file: /\/string-width\/index\.js$/, text: "new Intl.Segmenter()", by: "quickSegmenter()", needs: "quickSegmenter" },
  { file: /\/string-width\/index\.js$/, text: String.raw`/^[\u0020-\u007E]*$/`, by: "narrow", needs: "narrow" },
  ...["/^\\p{RGI_Emoji}$/v", "/\\p{Spacing_Mark}/v", VISIBLE].map((text) => late(text)),
  { file: /\/wrap-ansi\/index\.js$/, text: "new Intl.Segmenter()", by: "quickSegmenter()", needs: "quickSegmenter" },
  {
    file: /\/ansi-tokenize\/build\/tokenize\.js$/,
    text: 'new Intl.Segmenter(undefined, { granularity: "grapheme" })',
    by: "quickSegmenter()",
    needs: "quickSegmenter",
  },
  {
    file: /\/ink\/build\/line-update\.js$/,
    text: "new Intl.Segmenter(undefined, { granularity: 'grapheme' })",
    by: "quickSegmenter()",
    needs: "quickSegmenter",
  },
];

interface Replacement {
  readonly file: RegExp;
  readonly text: string;
  readonly by: string;
  readonly needs?: "quickSegmenter" | "narrow" | "late";
}

/**
 * Characters that take one column each and never join another: ASCII, Latin letters, punctuation, arrows, lines, blocks and
 * some shapes. No combining marks, no emoji, nothing wide.
 */
const NARROW = String.raw`\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u203a\u2190-\u2193\u2500-\u25a9\u25b2-\u25b5\u25b8\u25b9\u25c6-\u25cf\u2713\u2717`;

const quick = `
  export const narrow = /^[${NARROW}]*$/;
  const alone = /^[\\x00-\\x0c\\x0e-\\x1f${NARROW}]*$/;
  export const late = (make) => {
    let pattern;
    const real = () => (pattern ??= make());
    return { test: (text) => real().test(text), [Symbol.search]: (text) => text.search(real()) };
  };
  let real;
  export const quickSegmenter = () => ({
    segment: (text) => alone.test(text)
      ? Array.from(text, (segment, index) => ({ segment, index, input: text }))
      : (real ??= new Intl.Segmenter()).segment(text),
  });`;

/** Makes Ink begin at once. */
export const quickInk: Plugin = {
  name: "quick-ink",
  setup(build) {
    build.onResolve({ filter: /^quick-ink$/ }, ({ path }) => ({ path, namespace: "quick-ink" }));
    build.onLoad({ filter: /.*/, namespace: "quick-ink" }, () => ({ contents: quick, loader: "js" }));
    const files = new RegExp(replacements.map(({ file }) => `(?:${file.source})`).join("|"));
    build.onLoad({ filter: files }, async ({ path }) => ({
      contents: replaced(path, await readFile(path, "utf8")),
      loader: "js",
    }));
  },
};

function replaced(path: string, source: string): string {
  const wanted = replacements.filter(({ file }) => file.test(path));
  const contents = wanted.reduce((before, { text, by }) => {
    if (!before.includes(text)) throw new Error(`${path} has no ${text} any more; see scripts/build/quick-ink.ts`);
    return before.replaceAll(text, by);
  }, source);
  const needs = [...new Set(wanted.flatMap((one) => one.needs ?? []))];
  return needs.length === 0 ? contents : `import { ${needs.join(", ")} } from "quick-ink";\n${contents}`;
}
