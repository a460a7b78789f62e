import { randomUUIDv7 } from "node:crypto";

export interface LoadOptions {
  readonly port: number;
  readonly connections: number;
  readonly seconds: number;
  readonly token: string;
  /** `place`: an order of one unit; `order`: one order by a random id; `page`: a page of 100 orders after a random id. */
  readonly kind: "place" | "order" | "page";
  readonly user: number;
  /** Ids from 1 to these. */
  readonly products: number;
  readonly orders: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly failures: number;
  /** The beginning of the first reply that was not 200. */
  readonly firstFailure: string;
  readonly seconds: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

/** Makes the bytes of one request after the other. */
export function requestMaker({ kind, token, user, products, orders }: LoadOptions): () => string {
  const head = `Host: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n`;
  const random = (most: number): number => 1 + Math.floor(Math.random() * most);
  if (kind === "order") return () => `GET /api/order/${random(orders)} HTTP/1.1\r\n${head}\r\n`;
  if (kind === "page") {
    const cursor = (id: number): string => Buffer.from(JSON.stringify({ id })).toString("base64url");
    return () =>
      `GET /api/orders?limit=100&cursor=${cursor(random(Math.max(1, orders - 100)))} HTTP/1.1\r\n${head}\r\n`;
  }
  return () => {
    const body = `{"user_id":${user},"product_id":${random(products)},"quantity":1,"date":"2026-11-24"}`;
    return `POST /api/orders HTTP/1.1\r\n${head}Content-Type: application/json\r\nIdempotency-Key: ${randomUUIDv7()}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  };
}
