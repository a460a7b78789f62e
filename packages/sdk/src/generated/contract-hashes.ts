// Generated from the contract by `pnpm --filter @shop/sdk run generate`. Do not edit.
import type { ServiceName } from "../contract.ts";

/** SHA-256 (hex) of the contracts that this SDK was made from. */
export const contractHashes: { readonly [service in ServiceName]: string } = {
  "user-service": "5f81164e939a2c67b9ee7c4d226dd92410476c302f1730d062763aa2f4a81084",
  "order-service": "456e52897d20838bff17b2e0004d03a9f33915c66d83081ba7ddb43fcab2fa61",
};
