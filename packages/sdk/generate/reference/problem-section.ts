import { problemsHeading } from "./headings.ts";
import { code, paragraphs, table } from "./markdown.ts";
import { allProblems, metBy, type Problem } from "./problems.ts";

/**
 * What services answer instead of what was asked for: every code, what it says, and who meets it.
 *
 * @param methods links to the methods that call an operation
 */
export function problemSection(methods: ReadonlyMap<string, readonly string[]>): string {
  const rows = allProblems().map((problem) => [
    code(problem.code),
    String(problem.status),
    sayingOf(problem),
    whoMeets(problem, methods),
  ]);
  return paragraphs([`## ${problemsHeading}`, about, table(["code", "status", "what it says", "met by"], rows)]);
}

const about =
  "What a service answers instead of what was asked for, by `code`. The fields that are named here stand in the error, beside those of " +
  "[ShopErrorFacts](#shoperrorfacts). A service that is newer than the SDK may answer others.";

function sayingOf({ title, fields }: Problem): string {
  const described = fields.map(({ name, what }) => `${code(name)}: ${what}`);
  return [title, ...described].map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(" ");
}

function whoMeets(problem: Problem, methods: ReadonlyMap<string, readonly string[]>): string {
  const { kind, operations } = metBy(problem.code);
  const called = operations.flatMap((operation) => methods.get(operation) ?? code(operation));
  return [...(kind === undefined ? [] : [kind]), ...called].join(", ");
}
