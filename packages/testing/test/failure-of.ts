import { isShopError, type ShopError, type ShopErrorCode } from "@shop/sdk";

/** The ShopError of this code that a call fails with; anything else fails the test. */
export async function failureOf<Code extends ShopErrorCode>(
  call: Promise<unknown>,
  code: Code,
): Promise<Extract<ShopError, { code: Code }>> {
  const thrown = await call.then(
    (value) => new Error(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (!isShopError(thrown)) throw thrown;
  if (thrown.code !== code) throw new Error(`failed with ${thrown.code}`, { cause: thrown });
  return thrown as Extract<ShopError, { code: Code }>;
}
