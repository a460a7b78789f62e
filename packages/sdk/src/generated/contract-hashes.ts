// Generated from the contract by `pnpm --filter @shop/sdk run generate`. Do not edit.
import type { ServiceName } from "../contract.ts";

/** SHA-256 (hex) of the contracts that this SDK was made from. */
export const contractHashes: { readonly [service in ServiceName]: string } = {
  "user-service": "d52d8611ecc523c394ecb09c3fe6e33872f294a38cb0146ff5ed00b4d93eb8cc",
  "order-service": "52494a31e69681ef658b14f660e20aef555476d609bcca788cbdf32e88ffa353",
};
