// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
export interface paths {
    "/api/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List suppliers
         * @description All suppliers in the order of their ids, in pages.
         */
        get: operations["listSuppliers"];
        put?: never;
        /**
         * Add a supplier
         * @description From whom products can be ordered from then on.
         */
        post: operations["addSupplier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/purchase-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List purchase orders
         * @description All purchase orders in the order of their ids, in pages.
         */
        get: operations["listPurchaseOrders"];
        put?: never;
        /**
         * Order from a supplier
         * @description The stock does not change before the purchase order is received.
         */
        post: operations["addPurchaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/purchase-order/{purchase_order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show a purchase order
         * @description What was ordered, from whom, and when it came.
         */
        get: operations["getPurchaseOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/purchase-order/{purchase_order_id}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Receive a purchase order
         * @description Its units are in the stock from then on, once, with a line in the ledger.
         */
        post: operations["receivePurchaseOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @example {
         *       "name": "Exotic Liquids"
         *     }
         */
        NewSupplier: {
            /** @description 1 to 200 characters. */
            name: string;
        };
        /**
         * @example {
         *       "id": 1,
         *       "name": "Exotic Liquids"
         *     }
         */
        Supplier: {
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            id: components["schemas"]["Id"];
            /** @description 1 to 200 characters. */
            name: string;
        };
        /**
         * @example {
         *       "supplier_id": 1,
         *       "product_id": 1,
         *       "quantity": 40
         *     }
         */
        NewPurchaseOrder: {
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            supplier_id: components["schemas"]["Id"];
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            product_id: components["schemas"]["Id"];
            /** @description How many units are ordered. 1 to 1,000,000. */
            quantity: components["schemas"]["Quantity"];
        };
        /**
         * @example {
         *       "id": 7,
         *       "supplier_id": 1,
         *       "product_id": 1,
         *       "quantity": 40,
         *       "received_at": null
         *     }
         */
        PurchaseOrder: {
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            id: components["schemas"]["Id"];
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            supplier_id: components["schemas"]["Id"];
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            product_id: components["schemas"]["Id"];
            /** @description How many units are ordered. 1 to 1,000,000. */
            quantity: components["schemas"]["Quantity"];
            /** Format: date-time */
            received_at: string | null;
        };
        SupplierNotFound: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "supplier_not_found";
            /** @constant */
            title?: "No such supplier";
            /** @constant */
            status?: 404;
        };
        PurchaseOrderNotFound: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "purchase_order_not_found";
            /** @constant */
            title?: "No such purchase order";
            /** @constant */
            status?: 404;
        };
        PurchaseOrderReceived: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "purchase_order_received";
            /** @constant */
            title?: "The purchase order was received before";
            /** @constant */
            status?: 409;
        };
        SupplierPage: {
            /** @description At most 1,000 of them. */
            suppliers: components["schemas"]["Supplier"][];
            /** @description Give it as `cursor` to get the next page; `null` on the last one. At most 200 characters. */
            next_cursor: components["schemas"]["NextCursor"];
        };
        SupplierReply: {
            /** @description A sentence for people, in the words of the original system. At most 200 characters. */
            response: components["schemas"]["ResponseText"];
            supplier: components["schemas"]["Supplier"];
        };
        PurchaseOrderPage: {
            /** @description At most 1,000 of them. */
            purchase_orders: components["schemas"]["PurchaseOrder"][];
            /** @description Give it as `cursor` to get the next page; `null` on the last one. At most 200 characters. */
            next_cursor: components["schemas"]["NextCursor"];
        };
        PurchaseOrderReply: {
            /** @description A sentence for people, in the words of the original system. At most 200 characters. */
            response: components["schemas"]["ResponseText"];
            purchase_order: components["schemas"]["PurchaseOrder"];
        };
        /**
         * @description An identifier. Never used again once it was given, even when the thing is gone.
         * @example 4
         */
        Id: number;
        /** @description Give it as `cursor` to get the next page; `null` on the last one. */
        NextCursor: string | null;
        /** @description What every failed call answers. */
        Problem: {
            /**
             * Format: uri
             * @description `urn:shop:problem:` and the code.
             */
            type: string;
            /** @description What the code means; the same for every occurrence. */
            title: string;
            /** @description The HTTP status of the reply. 400 to 599. */
            status: number;
            /** @description What happened here, and what to do next. */
            detail: string;
            /** @description Stable; switch on this. */
            code: string;
            /** @description Names this call in the logs and in the journal. */
            request_id: string;
        };
        /** @description One thing that does not fit, and where. */
        FieldError: {
            /**
             * @description Which part of the request.
             * @enum {string}
             */
            in: "body" | "path" | "query" | "header";
            /** @description A JSON pointer into the body, or `/name` of a parameter. */
            pointer: string;
            /** @description What does not fit, in words. */
            detail: string;
        };
        InvalidRequest: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "invalid_request";
            /** @constant */
            title?: "The request does not fit the contract";
            /** @constant */
            status?: 400;
            /** @description All that does not fit, and where. */
            errors: components["schemas"]["FieldError"][];
        };
        Unauthenticated: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "unauthenticated";
            /** @constant */
            title?: "A valid session or API key is needed";
            /** @constant */
            status?: 401;
        };
        NotAllowed: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "not_allowed";
            /** @constant */
            title?: "Not allowed for this caller";
            /** @constant */
            status?: 403;
        };
        InternalError: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "internal_error";
            /** @constant */
            title?: "Something went wrong on our side";
            /** @constant */
            status?: 500;
        };
        Overloaded: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "overloaded";
            /** @constant */
            title?: "Too much to do right now";
            /** @constant */
            status?: 503;
            /** @description Seconds to wait before the next try. */
            retry_after: number;
        };
        DatabaseBusy: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "database_busy";
            /** @constant */
            title?: "The database is busy";
            /** @constant */
            status?: 503;
            /** @description Seconds to wait before the next try. */
            retry_after: number;
        };
        ShuttingDown: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "shutting_down";
            /** @constant */
            title?: "The service is going down";
            /** @constant */
            status?: 503;
            /** @description Seconds to wait before the next try. */
            retry_after: number;
        };
        DeadlinePassed: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "deadline_passed";
            /** @constant */
            title?: "Nobody waits for it any more";
            /** @constant */
            status?: 503;
        };
        /** @description A sentence for people, in the words of the original system. */
        ResponseText: string;
        IdempotencyInFlight: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "idempotency_in_flight";
            /** @constant */
            title?: "A call with this key is still under way";
            /** @constant */
            status?: 409;
            /** @description Seconds to wait before the next try. */
            retry_after: number;
        };
        PayloadTooLarge: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "payload_too_large";
            /** @constant */
            title?: "The body is too large";
            /** @constant */
            status?: 413;
            /** @description The most bytes that a body may have. */
            limit_bytes: number;
        };
        UnsupportedMediaType: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "unsupported_media_type";
            /** @constant */
            title?: "The body is not JSON";
            /** @constant */
            status?: 415;
            /** @description The media type to send. */
            accepted: string;
        };
        IdempotencyKeyReused: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "idempotency_key_reused";
            /** @constant */
            title?: "The key was used for another request";
            /** @constant */
            status?: 422;
        };
        StorageFull: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "storage_full";
            /** @constant */
            title?: "The disk is full";
            /** @constant */
            status?: 507;
        };
        /**
         * @description How many units are ordered.
         * @example 2
         */
        Quantity: number;
        ProductNotFound: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "product_not_found";
            /** @constant */
            title?: "No such product";
            /** @constant */
            status?: 404;
        };
        StockLimit: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "stock_limit";
            /** @constant */
            title?: "The stock would pass its limit";
            /** @constant */
            status?: 409;
            /** @description The highest stock that a product can have. */
            limit: number;
        };
    };
    responses: {
        /** @description The request does not fit the contract. */
        InvalidRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:invalid_request",
                 *       "title": "The request does not fit the contract",
                 *       "status": 400,
                 *       "detail": "quantity: must be an integer from 1 to 1000000.",
                 *       "code": "invalid_request",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "errors": [
                 *         {
                 *           "in": "body",
                 *           "pointer": "/quantity",
                 *           "detail": "must be >= 1"
                 *         }
                 *       ]
                 *     }
                 */
                "application/problem+json": components["schemas"]["InvalidRequest"];
            };
        };
        /** @description No valid session or API key. */
        Unauthenticated: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:unauthenticated",
                 *       "title": "A valid session or API key is needed",
                 *       "status": 401,
                 *       "detail": "Send a session token or an API key as Authorization bearer.",
                 *       "code": "unauthenticated",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Unauthenticated"];
            };
        };
        /** @description The caller may not do this. */
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:not_allowed",
                 *       "title": "Not allowed for this caller",
                 *       "status": 403,
                 *       "detail": "This needs an operator.",
                 *       "code": "not_allowed",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["NotAllowed"];
            };
        };
        /** @description A defect on our side. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:internal_error",
                 *       "title": "Something went wrong on our side",
                 *       "status": 500,
                 *       "detail": "Something went wrong on our side. The request id leads to it in the log.",
                 *       "code": "internal_error",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["InternalError"];
            };
        };
        /** @description Too much to do, the database is held by somebody else, or the caller's own deadline has passed. Nothing was changed. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:overloaded",
                 *       "title": "Too much to do right now",
                 *       "status": 503,
                 *       "detail": "Too much to do right now. Try again in 1 second.",
                 *       "code": "overloaded",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "retry_after": 1
                 *     }
                 */
                "application/problem+json": components["schemas"]["Overloaded"] | components["schemas"]["DatabaseBusy"] | components["schemas"]["ShuttingDown"] | components["schemas"]["DeadlinePassed"];
            };
        };
        /** @description A call with the same key is under way. */
        UpdateUserConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:idempotency_in_flight",
                 *       "title": "A call with this key is still under way",
                 *       "status": 409,
                 *       "detail": "The first call with this key is still under way. Try again in 1 second.",
                 *       "code": "idempotency_in_flight",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "retry_after": 1
                 *     }
                 */
                "application/problem+json": components["schemas"]["IdempotencyInFlight"];
            };
        };
        /** @description The body is too large. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:payload_too_large",
                 *       "title": "The body is too large",
                 *       "status": 413,
                 *       "detail": "A body may have at most 65536 bytes.",
                 *       "code": "payload_too_large",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "limit_bytes": 65536
                 *     }
                 */
                "application/problem+json": components["schemas"]["PayloadTooLarge"];
            };
        };
        /** @description The body is not JSON. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:unsupported_media_type",
                 *       "title": "The body is not JSON",
                 *       "status": 415,
                 *       "detail": "Send the body as application/json.",
                 *       "code": "unsupported_media_type",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "accepted": "application/json"
                 *     }
                 */
                "application/problem+json": components["schemas"]["UnsupportedMediaType"];
            };
        };
        /** @description The key came with another request before. */
        IdempotencyKeyReused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:idempotency_key_reused",
                 *       "title": "The key was used for another request",
                 *       "status": 422,
                 *       "detail": "This Idempotency-Key came with another request before. Use a new key for a new intent.",
                 *       "code": "idempotency_key_reused",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["IdempotencyKeyReused"];
            };
        };
        /** @description The disk is full. Nothing was changed. */
        StorageFull: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:storage_full",
                 *       "title": "The disk is full",
                 *       "status": 507,
                 *       "detail": "The disk is full; nothing was changed. Reading still works.",
                 *       "code": "storage_full",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["StorageFull"];
            };
        };
    };
    parameters: {
        /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
        DeadlineMs: number;
        /**
         * @description How many things a page holds at most. 1 to 1,000. Left out: `100`.
         * @example 2
         */
        Limit: number;
        /** @description The `next_cursor` of the page before, as it was given, with the same filters. 1 to 200 characters. */
        Cursor: string;
        /** @description `id` is oldest first, `-id` newest first. Left out: `id`. */
        Sort: "id" | "-id";
        /**
         * @description Makes a repeated call safe: the same key with the same body is carried out once, and every repetition within 24 hours gets the first reply, marked `Idempotent-Replayed: true`. Use a new random value (a UUID) for every new intent. Keys belong to the caller and the operation. 1 to 200 characters.
         * @example 3f7c1a52-8d3e-4a55-9d0c-2f6a8f3b7c11
         */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description How to authenticate.
         * @example Bearer
         */
        WwwAuthenticate: string;
        /** @description Seconds to wait before the next try. */
        RetryAfter: number;
        /** @description `true` when this is the kept reply of an earlier call with the same key. */
        IdempotentReplayed: "true";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listSuppliers: {
        parameters: {
            query?: {
                /**
                 * @description How many things a page holds at most. 1 to 1,000. Left out: `100`.
                 * @example 2
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before, as it was given, with the same filters. 1 to 200 characters. */
                cursor?: components["parameters"]["Cursor"];
                /** @description `id` is oldest first, `-id` newest first. Left out: `id`. */
                sort?: components["parameters"]["Sort"];
            };
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List suppliers: done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "suppliers": [
                     *         {
                     *           "id": 1,
                     *           "name": "Exotic Liquids"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["SupplierPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addSupplier: {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
                /**
                 * @description Makes a repeated call safe: the same key with the same body is carried out once, and every repetition within 24 hours gets the first reply, marked `Idempotent-Replayed: true`. Use a new random value (a UUID) for every new intent. Keys belong to the caller and the operation. 1 to 200 characters.
                 * @example 3f7c1a52-8d3e-4a55-9d0c-2f6a8f3b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Exotic Liquids"
                 *     }
                 */
                "application/json": components["schemas"]["NewSupplier"];
            };
        };
        responses: {
            /** @description Add a supplier: done. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Done.",
                     *       "supplier": {
                     *         "id": 1,
                     *         "name": "Exotic Liquids"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SupplierReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["UpdateUserConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    listPurchaseOrders: {
        parameters: {
            query?: {
                /**
                 * @description How many things a page holds at most. 1 to 1,000. Left out: `100`.
                 * @example 2
                 */
                limit?: components["parameters"]["Limit"];
                /** @description The `next_cursor` of the page before, as it was given, with the same filters. 1 to 200 characters. */
                cursor?: components["parameters"]["Cursor"];
                /** @description `id` is oldest first, `-id` newest first. Left out: `id`. */
                sort?: components["parameters"]["Sort"];
            };
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description List purchase orders: done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "purchase_orders": [
                     *         {
                     *           "id": 7,
                     *           "supplier_id": 1,
                     *           "product_id": 1,
                     *           "quantity": 40,
                     *           "received_at": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["PurchaseOrderPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addPurchaseOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
                /**
                 * @description Makes a repeated call safe: the same key with the same body is carried out once, and every repetition within 24 hours gets the first reply, marked `Idempotent-Replayed: true`. Use a new random value (a UUID) for every new intent. Keys belong to the caller and the operation. 1 to 200 characters.
                 * @example 3f7c1a52-8d3e-4a55-9d0c-2f6a8f3b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "supplier_id": 1,
                 *       "product_id": 1,
                 *       "quantity": 40
                 *     }
                 */
                "application/json": components["schemas"]["NewPurchaseOrder"];
            };
        };
        responses: {
            /** @description Order from a supplier: done. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Done.",
                     *       "purchase_order": {
                     *         "id": 7,
                     *         "supplier_id": 1,
                     *         "product_id": 1,
                     *         "quantity": 40,
                     *         "received_at": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PurchaseOrderReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            /** @description No such supplier. No such product. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:shop:problem:supplier_not_found",
                     *       "title": "No such supplier",
                     *       "status": 404,
                     *       "detail": "No such supplier.",
                     *       "code": "supplier_not_found",
                     *       "request_id": "01JDF3Q0"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["SupplierNotFound"] | components["schemas"]["ProductNotFound"];
                };
            };
            409: components["responses"]["UpdateUserConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    getPurchaseOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path: {
                /** @description Which purchase order. */
                purchase_order_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Show a purchase order: done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 7,
                     *       "supplier_id": 1,
                     *       "product_id": 1,
                     *       "quantity": 40,
                     *       "received_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["PurchaseOrder"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            /** @description No such purchase order. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:shop:problem:purchase_order_not_found",
                     *       "title": "No such purchase order",
                     *       "status": 404,
                     *       "detail": "No such purchase order.",
                     *       "code": "purchase_order_not_found",
                     *       "request_id": "01JDF3Q0"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["PurchaseOrderNotFound"];
                };
            };
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    receivePurchaseOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
                /**
                 * @description Makes a repeated call safe: the same key with the same body is carried out once, and every repetition within 24 hours gets the first reply, marked `Idempotent-Replayed: true`. Use a new random value (a UUID) for every new intent. Keys belong to the caller and the operation. 1 to 200 characters.
                 * @example 3f7c1a52-8d3e-4a55-9d0c-2f6a8f3b7c11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Which purchase order. */
                purchase_order_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Receive a purchase order: done. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Done.",
                     *       "purchase_order": {
                     *         "id": 7,
                     *         "supplier_id": 1,
                     *         "product_id": 1,
                     *         "quantity": 40,
                     *         "received_at": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PurchaseOrderReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            /** @description No such purchase order. No such product. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:shop:problem:purchase_order_not_found",
                     *       "title": "No such purchase order",
                     *       "status": 404,
                     *       "detail": "No such purchase order.",
                     *       "code": "purchase_order_not_found",
                     *       "request_id": "01JDF3Q0"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["PurchaseOrderNotFound"] | components["schemas"]["ProductNotFound"];
                };
            };
            /** @description The purchase order was received before. The stock would pass its limit. A call with this key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "urn:shop:problem:purchase_order_received",
                     *       "title": "The purchase order was received before",
                     *       "status": 409,
                     *       "detail": "The purchase order was received before.",
                     *       "code": "purchase_order_received",
                     *       "request_id": "01JDF3Q0"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["PurchaseOrderReceived"] | components["schemas"]["StockLimit"] | components["schemas"]["IdempotencyInFlight"];
                };
            };
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
}
