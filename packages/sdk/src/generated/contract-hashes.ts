// Generated from the contract by `pnpm --filter @shop/sdk run generate`. Do not edit.
import type { ServiceName } from "../contract.ts";

/** SHA-256 (hex) of the contracts that this SDK was made from. */
export const contractHashes: { readonly [service in ServiceName]: string } = {
  "user-service": "f1c9704bcfc81b97bec7a6f229ed92cb29929730fa31856a59a4d8d2b5af786d",
  "order-service": "2a59f26e66f953dd054d2948a958f633fd0af3c175a98b7b5f16aece1cdfd996",
};
