import { describe, expect, it } from "vitest";
import { makeAccessMatrix } from "../generate/access-matrix.ts";
import { makeRoutes } from "../generate/routes.ts";
import { accessMatrix } from "../generated/access-matrix.ts";
import { contract as orderService } from "../generated/order-service.ts";
import { contract as userService } from "../generated/user-service.ts";
import { plant, tinyDocument } from "./tiny-document.ts";

describe("the route table", () => {
  it("says what the document says", () => {
    const { addThing, getThing } = makeRoutes(tinyDocument());
    expect(addThing).toMatchObject({
      method: "POST",
      path: "/api/things",
      access: { anonymous: "none", customer: "none", operator: "any" },
      idempotency: { for: ["operator"], omit: [] },
      ifMatch: false,
      undo: { by: "addThing", except: { size: "It grows only." } },
      rateLimit: null,
      headers: [{ name: "idempotency-key", required: false, type: "string" }],
      body: { required: true, mediaType: "application/json" },
    });
    expect(getThing).toEqual({
      operationId: "getThing",
      method: "GET",
      path: "/api/thing/{thing_id}",
      access: { anonymous: "none", customer: "own", operator: "any" },
      idempotency: null,
      ifMatch: true,
      undo: null,
      rateLimit: null,
      path_parameters: [{ name: "thing_id", required: true, type: "integer" }],
      query: [{ name: "limit", required: false, type: "integer", default: 5 }],
      headers: [{ name: "if-match", required: false, type: "string" }],
      body: null,
      responses: {
        200: ["application/json"],
        400: ["application/problem+json"],
        401: ["application/problem+json"],
        404: ["application/problem+json"],
        412: ["application/problem+json"],
        500: ["application/problem+json"],
      },
      problems: {
        invalid_request: 400,
        unauthenticated: 401,
        thing_not_found: 404,
        precondition_failed: 412,
        internal_error: 500,
      },
    });
  });
});

describe("the access matrix", () => {
  const unauthenticated = { outcome: "refused", status: 401, code: "unauthenticated" };
  const notAllowed = { outcome: "refused", status: 403, code: "not_allowed" };

  it("says what everybody gets", () => {
    expect(makeAccessMatrix(tinyDocument())).toEqual({
      addThing: {
        anonymous: unauthenticated,
        customer_own: notAllowed,
        customer_other: notAllowed,
        operator: { outcome: "allowed" },
      },
      getThing: {
        anonymous: unauthenticated,
        customer_own: { outcome: "allowed" },
        customer_other: { outcome: "as_missing", status: 404, code: "thing_not_found" },
        operator: { outcome: "allowed" },
      },
    });
  });

  it.each(["anonymous", "customer", "operator"])("refuses a cell that nobody declared: %s", (principal) => {
    const document = tinyDocument();
    plant(document, `/paths/~1api~1things/post/x-access/${principal}`, undefined);
    expect(() => makeAccessMatrix(document)).toThrow(`addThing): nothing says whether ${principal} may call it`);
  });

  it("refuses own without a way to tell whose", () => {
    const document = tinyDocument();
    plant(document, "/paths/~1api~1things/post/x-access/customer", "own");
    expect(() => makeAccessMatrix(document)).toThrow("addThing): nothing says what a customer gets for another's");
  });

  it.each([userService, orderService])(
    "covers every operation of $service, and only answers that it declares",
    (contract) => {
      const matrix = accessMatrix[contract.service];
      expect(Object.keys(matrix)).toEqual(Object.keys(contract.routes));
      for (const [id, row] of Object.entries(matrix)) {
        for (const cell of Object.values(row)) {
          if ("code" in cell) expect(contract.routes[id]?.problems).toHaveProperty(cell.code, cell.status);
        }
      }
    },
  );
});
