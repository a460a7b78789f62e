// Generated from the contract by `pnpm --filter @shop/sdk run generate`. Do not edit.
import type { ServiceName } from "../contract.ts";

/** SHA-256 (hex) of the contracts that this SDK was made from. */
export const contractHashes: { readonly [service in ServiceName]: string } = {
  "user-service": "7fad07598252846644e72609c986bb01b0af69b465df48e0ee310d85475389bf",
  "order-service": "2d5218a9b08cad5b71d1b47ed64d0e79d0456aa1aeb53094beed1cae0de9ca29",
};
