import { jsonType } from "../document/content.ts";
import { flatten } from "../schema/flatten.ts";
import { missingLimits } from "../schema/limits.ts";
import type { Rule } from "./rule.ts";

/** Every request is limited: see `missingLimits`. */
export const limitsRule: Rule = ({ parameters, body }, document) => {
  const schema = body?.content[jsonType]?.schema;
  return [
    ...parameters.flatMap((parameter) =>
      parameter.schema === undefined
        ? []
        : missingLimits(flatten(document, parameter.schema), `the parameter ${parameter.name}`),
    ),
    ...(schema === undefined ? [] : missingLimits(flatten(document, schema), "the body")),
  ];
};
