import { usage } from "../failures/cli-failure.ts";

/** An order is named by its id. @throws exit 2 for anything else */
export function orderId(text: string): number {
  if (/^[1-9]\d{0,15}$/.test(text)) return Number(text);
  throw usage(
    `An order is named by its id, a whole number, not ${JSON.stringify(text)}.`,
    "`shop orders list` shows the ids.",
  );
}
