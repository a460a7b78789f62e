import { isSuccess, jsonType, problemType } from "../document/content.ts";
import type { ResponseObject } from "../document/document.ts";
import type { Rule } from "./rule.ts";

/** Every reply has a definite status; success is JSON (or what else it names), failure is a problem. */
export const responseRule: Rule = ({ responses, body }) => {
  const complaints: string[] = [];
  if (![...responses.keys()].some(isSuccess)) complaints.push("has no success response");
  for (const [status, response] of responses) complaints.push(...responseComplaints(status, response));
  const types = Object.keys(body?.content ?? {});
  if (body !== null && (types.length !== 1 || types[0] !== jsonType))
    complaints.push(`has a body that is not ${jsonType}`);
  return complaints;
};

function responseComplaints(status: string, response: ResponseObject): string[] {
  if (!/^[2-5]\d\d$/.test(status)) return [`answers "${status}", which is no definite status`];
  const types = Object.keys(response.content ?? {});
  if (isSuccess(status)) return types.includes(problemType) ? [`answers ${status} with a problem`] : [];
  return types.length === 1 && types[0] === problemType
    ? []
    : [`answers ${status} with something else than ${problemType}`];
}
