import type { operations } from "@shop/openapi/order-service";
import { invalidRequest, type Operation } from "@shop/service-kit";
import { dayBefore, dayOf } from "../domain/day.ts";
import type { Dependencies } from "./dependencies.ts";

/** What is asked for when nothing is said: today and the 29 days before. */
const USUAL_DAYS = 30;
/** The most lines that the contract lets a reply have, one for each day and currency. */
const MOST_LINES = 1_000;

export function getStats({ stats }: Pick<Dependencies, "stats">): Operation<operations["getStats"]> {
  return async ({ query }, { now }) => {
    const { from, to } = query;
    const usual = from === undefined && to === undefined;
    const span = usual ? { from: dayBefore(now, USUAL_DAYS - 1), to: dayOf(now) } : { from, to };
    const body = await stats.read({ ...span, limit: MOST_LINES + 1 });
    if (body.days.length > MOST_LINES) {
      const detail = `the days from there on have more than ${MOST_LINES} lines; ask for fewer days`;
      throw invalidRequest([{ in: "query", pointer: "/from", detail }], `Too many days: ${detail}.`);
    }
    return { status: 200, body };
  };
}
