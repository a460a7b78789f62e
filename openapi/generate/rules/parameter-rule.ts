import type { Document, ParameterObject } from "../document/document.ts";
import type { Operation } from "../document/operations.ts";
import { flatten } from "../schema/flatten.ts";
import type { Rule } from "./rule.ts";

const places = ["path", "query", "header"];
const types = ["integer", "string", "boolean"];
const reserved = ["accept", "content-type", "authorization"];

/** Parameters are what the router can coerce: single values; and those that switch something on agree with their extension. */
export const parameterRule: Rule = (operation, document) => [
  ...operation.parameters.flatMap((parameter) => parameterComplaints(document, parameter)),
  ...pathComplaints(operation),
  ...idempotencyComplaints(operation),
  ...rateLimitComplaints(operation),
];

function parameterComplaints(document: Document, parameter: ParameterObject): string[] {
  const { name, schema } = parameter;
  const where = `the ${parameter.in} parameter ${name}`;
  if (!places.includes(parameter.in)) return [`${where} is in none of ${places.join(", ")}`];
  if (parameter.in === "header" && reserved.includes(name.toLowerCase())) return [`${where} means nothing to OpenAPI`];
  if (schema === undefined) return [`${where} has no schema`];
  const { type } = flatten(document, schema);
  return typeof type === "string" && types.includes(type) ? [] : [`${where} is not one of ${types.join(", ")}`];
}

function pathComplaints({ path, parameters }: Operation): string[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const declared = parameters.filter((parameter) => parameter.in === "path");
  return [
    ...inPath.filter((name) => !declared.some((each) => each.name === name)).map((name) => `{${name}} is not declared`),
    ...declared.filter((each) => !inPath.includes(each.name)).map((each) => `${each.name} is not in the path`),
    ...declared.filter((each) => each.required !== true).map((each) => `${each.name} is not required`),
  ];
}

function idempotencyComplaints(operation: Operation): string[] {
  const header = operation.parameters.some(
    (each) => each.in === "header" && each.name.toLowerCase() === "idempotency-key",
  );
  const extension = operation.raw["x-idempotency"];
  if (extension === undefined) return header ? ["takes an Idempotency-Key but has no x-idempotency"] : [];
  if (!header) return ["has x-idempotency but no Idempotency-Key header parameter"];
  return idempotencyShape(extension, operation.bodyFields);
}

function idempotencyShape(extension: unknown, bodyFields: readonly string[]): string[] {
  const { for: roles, omit, ...rest } = extension as { for?: unknown; omit?: unknown };
  const strange = Object.keys(rest).map((key) => `x-idempotency has an unknown "${key}"`);
  const known = JSON.stringify(roles) === '["customer","operator"]' || JSON.stringify(roles) === '["operator"]';
  if (!known) strange.push("x-idempotency.for is not [customer, operator] or [operator]");
  if (omit === undefined) return strange;
  if (!Array.isArray(omit)) return [...strange, "x-idempotency.omit is not a list"];
  const unknown = omit.filter((field) => !bodyFields.includes(field));
  return [...strange, ...unknown.map((field) => `x-idempotency omits ${field}, which the body does not have`)];
}

function rateLimitComplaints(operation: Operation): string[] {
  const limit = operation.raw["x-rate-limit"];
  return limit === undefined || limit === "login" || limit === "sign_up"
    ? []
    : ["x-rate-limit is not login or sign_up"];
}
