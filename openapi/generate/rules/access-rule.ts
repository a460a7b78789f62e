import type { Access } from "../../src/contract.ts";
import type { Operation } from "../document/operations.ts";
import { findOwnWay } from "../document/own-way.ts";
import type { Rule } from "./rule.ts";

const allowed: { readonly [principal in keyof Access]: readonly string[] } = {
  anonymous: ["none", "any"],
  customer: ["none", "own", "any"],
  operator: ["any"],
};

/** Says who may call; and what it says agrees with `security`, by which docs page and clients know where to log in. */
export const accessRule: Rule = (operation) => {
  const access = operation.raw["x-access"];
  if (typeof access !== "object" || access === null) return ["does not say who may call it: add x-access"];
  const strange = Object.keys(access).filter((key) => !(key in allowed));
  const wrong = Object.entries(allowed).filter(
    ([key, values]) => !values.includes((access as Record<string, string>)[key] ?? ""),
  );
  const complaints = [
    ...strange.map((key) => `x-access names an unknown principal "${key}"`),
    ...wrong.map(([key, values]) => `x-access.${key} is not ${values.join(" or ")}`),
  ];
  return complaints.length > 0
    ? complaints
    : [...contradictions(access as Access), ...ownership(operation), ...openness(operation)];
};

function contradictions(access: Access): string[] {
  if (access.anonymous === "any" && access.customer === "none") return ["x-access lets in anyone, but no customer"];
  return [];
}

function ownership(operation: Operation): string[] {
  if ((operation.raw["x-access"] as Access).customer !== "own" || findOwnWay(operation) !== null) return [];
  return [
    'x-access says "own" and nothing shows whose it is: a path parameter named after the thing, user_id in the body, or a list that is filtered',
  ];
}

function openness(operation: Operation): string[] {
  if (operation.security === undefined) return ["has no security"];
  const isOpen = operation.security.length === 0 || operation.security.some((each) => Object.keys(each).length === 0);
  const mayAnyone = (operation.raw["x-access"] as Access).anonymous === "any";
  if (isOpen === mayAnyone) return [];
  return [
    `x-access.anonymous is ${mayAnyone ? "any" : "none"}, but security says ${isOpen ? "that none is needed" : "to log in"}`,
  ];
}
