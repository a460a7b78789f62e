import { readFileSync } from "node:fs";
import type ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { withoutExamples } from "../generate/reference/docstring.ts";
import type { Member } from "../generate/reference/members.ts";
import { operationOf } from "../generate/reference/operation-of.ts";
import { allProblems, ownProblems, routeOf } from "../generate/reference/problems.ts";
import { type Exported, readPublicApi } from "../generate/reference/public-api.ts";
import { referenceFile, referenceText } from "../generate/reference/reference.ts";
import { sdkProgram } from "../generate/reference/sdk-program.ts";
import { examplesOf, faultsIn } from "./support/docstring-examples.ts";

let program: ts.Program;
let api: ReadonlyMap<string, Exported>;

beforeAll(() => {
  program = sdkProgram();
  api = readPublicApi(program);
});

const namesIn = (type: string): string[] => (type.match(/\w+/g) ?? []).filter((name) => api.has(name));

describe("every public thing", () => {
  test("says what it is, and so does each of its members", () => {
    const silent = [...api.values()].flatMap(({ name, doc, members }) => [
      ...(doc.text === "" ? [name] : []),
      ...members.filter((member) => member.doc.text === "").map((member) => `${name}.${member.name}`),
    ]);
    expect(silent).toEqual([]);
  });

  test("has an example if it is called, and stands in one if it is not", () => {
    const called = (kind: string): boolean => kind !== "property";
    const without = [...api.values()].flatMap(({ name, kind, doc, members }) => [
      ...(kind === "function" && doc.examples.length === 0 ? [name] : []),
      ...members
        .filter((member) => kind === "class" && called(member.kind) && member.doc.examples.length === 0)
        .map((member) => `${name}.${member.name}`),
    ]);
    expect(without).toEqual([]);
    expect([...api.keys()].filter((name) => !shownNames().has(name))).toEqual([]);
  });

  test("has examples that compile", () => {
    const examples = examplesOf(api.values());
    expect(examples.length).toBeGreaterThan(60);
    const broken = { of: "a broken one", code: "await shop.orders.get(12).quantity;" };
    expect(faultsIn([...examples, broken], api.keys(), program)).toEqual([
      "a broken one: Property 'quantity' does not exist on type 'ShopCall<Order>'.",
    ]);
  });
});

/** What an example is about, and what is named by the types of those. */
function shownNames(): Set<string> {
  const shown = new Set<string>();
  const show = (name: string): void => {
    if (shown.has(name)) return;
    shown.add(name);
    const { members = [], inherits = [], code = "" } = api.get(name) ?? {};
    for (const text of [...members.map(({ type }) => type), ...inherits, code]) namesIn(text).forEach(show);
  };
  for (const { name, doc, members } of api.values()) {
    if (doc.examples.length > 0) show(name);
    for (const member of members) if (member.doc.examples.length > 0) [name, ...namesIn(member.type)].forEach(show);
  }
  return shown;
}

describe("a method's docstring", () => {
  const problems = allProblems();
  const codes = new Set(problems.map(({ code }) => code));
  const fields = new Set(problems.flatMap((problem) => problem.fields.map(({ name }) => name)));

  test("names no problem that its operation does not have", () => {
    const invented = methods().flatMap(({ name, operation, member }) =>
      codesIn(member)
        .filter((code) => !(code in routeOf(operation).problems))
        .map((code) => `${name}: ${code}`),
    );
    expect(invented).toEqual([]);
  });

  test("names each problem that its operation has and not all of its kind, and whatever it says of failures is there", () => {
    const byOperation = Map.groupBy(methods(), ({ operation }) => operation);
    const left = [...byOperation].flatMap(([operation, each]) => {
      const named = each.flatMap(({ member }) => codesIn(member));
      const own = ownProblems(operation).filter((code) => !named.includes(code));
      return own.map((code) => `${each.map(({ name }) => name).join(" or ")}: ${code}`);
    });
    expect(left).toEqual([]);
    const unknown = methods().flatMap(({ name, member }) => {
      const [, failures = ""] = withoutExamples(member.doc).split("Fails with");
      return wordsIn(failures)
        .filter((word) => /_/.test(word) && !codes.has(word) && !fields.has(word))
        .map((word) => `${name}: ${word}`);
    });
    expect(unknown).toEqual([]);
  });

  const wordsIn = (text: string): string[] => [...text.matchAll(/`(\w+)`/g)].map(([, word = ""]) => word);
  const codesIn = ({ doc }: Member): string[] => wordsIn(withoutExamples(doc)).filter((word) => codes.has(word));
});

/** The methods that call an operation. */
function methods(): { readonly name: string; readonly operation: string; readonly member: Member }[] {
  const found = [...api.values()].flatMap(({ name, kind, members }) =>
    members.flatMap((member) => {
      const operation = kind === "class" && member.kind === "method" ? operationOf(member) : undefined;
      return operation === undefined ? [] : [{ name: `${name}.${member.name}`, operation, member }];
    }),
  );
  expect(found.length).toBeGreaterThan(25);
  return found;
}

test("docs/sdk-reference.md is what the docstrings say; `pnpm generate` writes it", () => {
  expect(readFileSync(referenceFile, "utf8")).toBe(referenceText(api));
});
