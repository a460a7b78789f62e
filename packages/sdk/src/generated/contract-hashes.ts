// Generated from the contract by `pnpm --filter @shop/sdk run generate`. Do not edit.
import type { ServiceName } from "../contract.ts";

/** SHA-256 (hex) of the contracts that this SDK was made from. */
export const contractHashes: { readonly [service in ServiceName]: string } = {
  "user-service": "439d3c615bf7f68b1d3189d70b7ce37ab9425bdf7f2c57ffe3784ca5d7e2b369",
  "order-service": "15859b1b89b7af7b4601b91ea30d16321770ae7672ab84b48a595f938fd55634",
};
