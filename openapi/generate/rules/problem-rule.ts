import { problemCodes } from "../document/problems.ts";
import type { Rule } from "./rule.ts";

/** A failure is known by its code: the code alone gives the status, so it has only one in an operation. */
export const problemRule: Rule = (operation, document) => {
  const complaints: string[] = [];
  const seen = new Map<string, string>();
  for (const [status, codes] of problemCodes(document, operation)) {
    if (codes.length === 0) complaints.push(`answers ${status} without listing its problem codes`);
    for (const code of codes) {
      const other = seen.get(code);
      if (!/^[a-z]+(_[a-z]+)*$/.test(code)) complaints.push(`the problem code ${code} is not snake_case`);
      if (other !== undefined) complaints.push(`the problem code ${code} has two statuses, ${other} and ${status}`);
      seen.set(code, status);
    }
  }
  return complaints;
};
