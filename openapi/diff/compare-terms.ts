import type { Operation } from "../generate/document/operations.ts";
import type { Access, Idempotency, Undo } from "../src/contract.ts";
import { adds, breaks, type Finding } from "./change.ts";

/** Who may call, whose keys are obeyed, and how a change is taken back. */
export function compareTerms({ raw: before }: Operation, { raw: after }: Operation): Finding[] {
  return [
    ...compareAccess(before["x-access"] as Access, after["x-access"] as Access),
    ...compareIdempotency(before["x-idempotency"] as Keyed, after["x-idempotency"] as Keyed),
    ...compareUndo(before["x-undo"] as Undo | undefined, after["x-undo"] as Undo | undefined),
  ];
}

type Keyed = Partial<Idempotency> | undefined;

const reach = ["none", "own", "any"];

function compareAccess(before: Partial<Access> = {}, after: Partial<Access> = {}): Finding[] {
  return (["anonymous", "customer", "operator"] as const).flatMap((caller) => {
    const [from = "none", to = "none"] = [before[caller], after[caller]];
    if (from === to) return [];
    const what = `${caller} callers reach ${to} where they reached ${from}`;
    return [reach.indexOf(to) < reach.indexOf(from) ? breaks(what) : adds(what)];
  });
}

function compareIdempotency(before: Keyed, after: Keyed): Finding[] {
  const [from, to] = [before?.for ?? [], after?.for ?? []];
  return [
    ...from
      .filter((role) => !to.includes(role))
      .map((role) => breaks(`obeys no Idempotency-Key of a ${role} any more`)),
    ...to.filter((role) => !from.includes(role)).map((role) => adds(`obeys the Idempotency-Key of a ${role}`)),
  ];
}

function compareUndo(before: Undo | undefined, after: Undo | undefined): Finding[] {
  const [from, to] = [before, after].map((undo) => (undo !== undefined && "by" in undo ? undo.by : undefined));
  if (from === to) return [];
  if (from === undefined) return [adds(`is taken back by ${to}`)];
  return [breaks(to === undefined ? "can't be taken back any more" : `is taken back by ${to}, no longer by ${from}`)];
}
