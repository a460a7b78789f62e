import { examplesOf, isSuccess, jsonPart } from "../document/content.ts";
import type { Content } from "../document/document.ts";
import type { Rule } from "./rule.ts";

/** People read the docs page and copy its examples: every operation has a name, a description, and an example each way. */
export const descriptionRule: Rule = (operation, document) => {
  const { id, raw, body, responses } = operation;
  const complaints: string[] = [];
  if (!/^[a-z][A-Za-z0-9]*$/.test(id)) complaints.push("has no operationId in camelCase");
  if (!raw.description?.trim()) complaints.push("has no description");

  const hasExample = (content: Content | undefined): boolean => {
    const media = jsonPart(content);
    return media === undefined || examplesOf(document, media).size > 0;
  };
  if (!hasExample(body?.content)) complaints.push("has no example of its body");
  for (const [status, response] of responses) {
    if (isSuccess(status) && !hasExample(response.content)) complaints.push(`has no example of its ${status} reply`);
  }
  return complaints;
};
