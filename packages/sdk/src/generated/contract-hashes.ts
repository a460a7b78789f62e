// Generated from the contract by `pnpm --filter @shop/sdk run generate`. Do not edit.
import type { ServiceName } from "../contract.ts";

/** SHA-256 (hex) of the contracts that this SDK was made from. */
export const contractHashes: { readonly [service in ServiceName]: string } = {
  "user-service": "7b7b193d3e93a20d06e69ba2f8b0b6c0f1bb240d91bfe9cc81a4d03eeacabbd4",
  "order-service": "f1e6f46c178f106c70613af3d105c5d15824e9beb3a79fd9400c08a49cac63da",
};
