import { isShopError, type ShopError, type ShopErrorCode } from "../../src/index.ts";

/** The ShopError that a call fails with; anything else fails the test. With `code`, narrowed to that. */
export async function failureOf(call: Promise<unknown>): Promise<ShopError>;
export async function failureOf<Code extends ShopErrorCode>(
  call: Promise<unknown>,
  code: Code,
): Promise<Extract<ShopError, { code: Code }>>;
export async function failureOf(call: Promise<unknown>, code?: ShopErrorCode): Promise<ShopError> {
  const thrown = await call.then(
    (value) => new Error(`resolved to ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  if (!isShopError(thrown)) throw thrown;
  if (code !== undefined && thrown.code !== code) throw new Error(`failed with ${thrown.code}`, { cause: thrown });
  return thrown;
}
