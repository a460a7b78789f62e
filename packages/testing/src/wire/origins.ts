import { type ServiceName, TransportFailure } from "@shop/sdk";

/** Names that lead nowhere (RFC 2606): what is sent to them by mistake, by another transport, reaches nobody. */
export const origins: Readonly<Record<ServiceName, string>> = {
  "user-service": "http://user-service.test",
  "order-service": "http://order-service.test",
};

/** @throws TransportFailure for what is none of the two */
export function serviceAt(origin: string): ServiceName {
  if (origin === origins["user-service"]) return "user-service";
  if (origin === origins["order-service"]) return "order-service";
  const hint = "make the Shop with new Shop(testShop.options())";
  throw new TransportFailure(false, new Error(`${origin} is no service of this test shop: ${hint}`));
}
