import { readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { root } from "../../scripts/steps.ts";

/** A fenced block of a Markdown page, and the file that stands in a comment above it: `<!-- examples/first-order/main.ts -->`. */
export interface Block {
  readonly language: string;
  readonly code: string;
  readonly file: string | undefined;
}

/** A Markdown page of the checkout. */
export class Page {
  /** Relative to the root. */
  readonly path: string;
  readonly #text: string;

  constructor(path: string, text = readFileSync(`${root}${path}`, "utf8")) {
    this.path = path;
    this.#text = text;
  }

  get blocks(): Block[] {
    return [...this.#text.matchAll(/(?:^<!-- (\S+) -->\n\n?)?^```(\w*)\n([\s\S]*?)^```$/gm)].map(
      ([, file, language = "", code = ""]) => ({ language, code, file }),
    );
  }

  /** Where its links lead that stay in the checkout: a path relative to the root, and perhaps an anchor. */
  get links(): { readonly path: string; readonly anchor: string | undefined }[] {
    return [...this.#prose.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => {
        const [path = "", anchor] = target.split("#");
        return { path: path === "" ? this.path : posix.join(dirname(this.path), path), anchor };
      });
  }

  /** The anchors that GitHub gives its headings; of those that look alike the second is numbered. */
  get anchors(): Set<string> {
    const plain = [...this.#prose.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
        .replaceAll(" ", "-"),
    );
    return new Set(
      plain.map((anchor, index) => {
        const before = plain.slice(0, index).filter((each) => each === anchor).length;
        return before === 0 ? anchor : `${anchor}-${before}`;
      }),
    );
  }

  /** What is no code. */
  get #prose(): string {
    return this.#text.replaceAll(/^```[\s\S]*?^```$/gm, "");
  }
}

/** Whether the code is a part of the file, in whole lines, however far that stands in. */
export function isPartOf(code: string, file: string): boolean {
  const lines = file.split("\n");
  const wanted = code.replace(/\n$/, "").split("\n");
  return lines.some((line, index) => {
    const indent = " ".repeat(Math.max(0, line.length - line.trimStart().length));
    const part = lines.slice(index, index + wanted.length);
    return part.every((each, at) => (each.startsWith(indent) ? each.slice(indent.length) : each) === wanted[at]);
  });
}
