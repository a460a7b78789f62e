// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
export interface paths {
    "/api/orders": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List orders
         * @description All orders in the order of their ids, in pages. With `from` or `to` the order is by date, then id.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order
         * @description Takes the quantity from the stock and records the order, both or neither. An acknowledged order is on the disk. A customer orders for themselves; another's id answers as a user that does not exist.
         */
        post: operations["placeOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/import": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Place many orders
         * @description Places the rows in their order. Each is a change of its own, with its stock, ledger, journal and key: one that is refused hinders none of the others, and when the call breaks off, some may have been placed. Send it again as it was: a row that was placed is answered with its order and not placed twice. A row may bring its price, for orders of the past.
         */
        post: operations["importOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/order/{order_id}": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 12
                 */
                order_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Show an order
         * @description A customer sees their own orders, an operator any.
         */
        get: operations["getOrder"];
        /**
         * Change an order
         * @description Changes quantity, date or product. The stock follows the difference in the same transaction. Another product brings its own price, another quantity keeps the old one.
         */
        put: operations["updateOrder"];
        post?: never;
        /**
         * Cancel an order
         * @description The order is gone, its quantity goes back to the stock, exactly once. Journal and ledger keep the history.
         */
        delete: operations["cancelOrder"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/order/{order_id}/restore": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 12
                 */
                order_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring a cancelled order back
         * @description The order is there again as it was when it was cancelled: id, user, product, quantity, date and price. Its quantity is taken from the stock again. Its version goes on counting, so that an old `ETag` fits nothing. `If-Match` names the version that it had when it was cancelled.
         */
        post: operations["restoreOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/userorders/{user_id}": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path: {
                /**
                 * @description The user's id.
                 * @example 4
                 */
                user_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * List a user's orders
         * @description All orders of one user, in pages. A customer sees their own.
         */
        get: operations["listUserOrders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/products": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description All products in the order of their ids, in pages; with `name_prefix` in the order of their names. Anybody may read them.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Add a product
         * @description With an opening stock, if there is one.
         */
        post: operations["addProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/product/{product_id}": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path: {
                /**
                 * @description The product's id.
                 * @example 1
                 */
                product_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Show a product
         * @description Anybody may read it.
         */
        get: operations["getProduct"];
        /**
         * Change a product
         * @description Changes what describes the product. Orders keep the price that they were placed at; the stock has an operation of its own.
         */
        put: operations["updateProduct"];
        post?: never;
        /**
         * Remove a product
         * @description A product with orders is not removed (409). Its ledger stays.
         */
        delete: operations["removeProduct"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/product/{product_id}/stock": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path: {
                /**
                 * @description The product's id.
                 * @example 1
                 */
                product_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the stock
         * @description Either a difference (with or without the stock that you expect to find), or a count with it. Both take a reason, which the ledger keeps.
         */
        post: operations["changeStock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stock-movements": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * List stock movements
         * @description The ledger, in pages. For every product the stock is the sum of its movements.
         */
        get: operations["listStockMovements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Read or follow the journal
         * @description As `application/json` a page. With `Accept: text/event-stream` server-sent events: first what came after `Last-Event-ID` (or `after`), then each change as it is committed; without either only what is new. A stream takes no notice of `limit`, `cursor` and `sort`.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notes": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note something in the journal
         * @description Puts a line of an operator into the journal, as an event about the shop itself (subject `shop`, 1): that a read-only terminal was opened for changes, and why, or anything else that whoever reads the history should know. Changes nothing else.
         */
        post: operations["addNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stats": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * The shop in figures
         * @description Totals, and sales by day of the order (the last 30 days when nothing is asked for). From roll-ups, so that it costs the same at a million orders. More than 1,000 lines are refused (400): ask for fewer days.
         */
        get: operations["getStats"];
        put?: never;
        post?: never;
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
         * @description An identifier. Never used again once it was given, even when the thing is gone.
         * @example 4
         */
        Id: number;
        /**
         * Format: date
         * @description A day, `YYYY-MM-DD`, from the year 1 on.
         * @example 2023-11-28
         */
        Date: string;
        /**
         * @description How many units are ordered.
         * @example 2
         */
        Quantity: number;
        /**
         * @description The price of one unit, in minor units of the currency (1800 is 18.00 USD).
         * @example 1800
         */
        UnitPrice: number;
        /**
         * @description An ISO 4217 code.
         * @example USD
         */
        Currency: string;
        /** @description Money in minor units of its currency (cents for USD). Never a fraction. */
        Amount: number;
        /** @description Counts the changes of a thing, from 1. The `ETag` of a reply carries it, `If-Match` asks for it. */
        Version: number;
        /**
         * Format: date-time
         * @description RFC 3339, in UTC, with milliseconds.
         * @example 2026-11-24T09:30:00.000Z
         */
        Timestamp: string;
        /** @description One product, ordered by one user, at the unit price of the moment. */
        Order: {
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            id: components["schemas"]["Id"];
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            user_id: components["schemas"]["Id"];
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            product_id: components["schemas"]["Id"];
            /** @description How many units are ordered. 1 to 1,000,000. */
            quantity: components["schemas"]["Quantity"];
            /** @description A day, `YYYY-MM-DD`, from the year 1 on. */
            date: components["schemas"]["Date"];
            /** @description The price of one unit, in minor units of the currency (1800 is 18.00 USD). 0 to 1,000,000,000. */
            unit_price: components["schemas"]["UnitPrice"];
            /** @description An ISO 4217 code. */
            currency: components["schemas"]["Currency"];
            /** @description Quantity times unit price. */
            total: components["schemas"]["Amount"];
            /** @description Counts the changes of a thing, from 1. The `ETag` of a reply carries it, `If-Match` asks for it. */
            version: components["schemas"]["Version"];
            /** @description RFC 3339, in UTC, with milliseconds. */
            created_at: components["schemas"]["Timestamp"];
            /** @description RFC 3339, in UTC, with milliseconds. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Give it as `cursor` to get the next page; `null` on the last one. */
        NextCursor: string | null;
        OrderPage: {
            /** @description At most 1,000 of them. */
            orders: components["schemas"]["Order"][];
            /** @description Give it as `cursor` to get the next page; `null` on the last one. At most 200 characters. */
            next_cursor: components["schemas"]["NextCursor"];
        };
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
        NewOrder: {
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            user_id: components["schemas"]["Id"];
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            product_id: components["schemas"]["Id"];
            /** @description How many units are ordered. 1 to 1,000,000. */
            quantity: components["schemas"]["Quantity"];
            /** @description The day of the order; today in UTC when left out. */
            date?: components["schemas"]["Date"];
        };
        /** @description A sentence for people, in the words of the original system. */
        ResponseText: string;
        OrderReply: {
            /** @description A sentence for people, in the words of the original system. At most 200 characters. */
            response: components["schemas"]["ResponseText"];
            /** @description One product, ordered by one user, at the unit price of the moment. */
            order: components["schemas"]["Order"];
        };
        UserNotFound: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "user_not_found";
            /** @constant */
            title?: "No such user";
            /** @constant */
            status?: 404;
        };
        ProductNotFound: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "product_not_found";
            /** @constant */
            title?: "No such product";
            /** @constant */
            status?: 404;
        };
        InsufficientStock: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "insufficient_stock";
            /** @constant */
            title?: "Not enough stock";
            /** @constant */
            status?: 409;
            /** @description The product that runs short. */
            product_id: number;
            /** @description Units that the call needs. */
            requested: number;
            /** @description Units that are there. */
            available: number;
        };
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
        /** @description What one unit cost when the order was placed. */
        OrderPrice: {
            /** @description The price of one unit, in minor units of the currency (1800 is 18.00 USD). 0 to 1,000,000,000. */
            unit_price: components["schemas"]["UnitPrice"];
            /** @description An ISO 4217 code. */
            currency: components["schemas"]["Currency"];
        };
        /** @description An order of an import. It may bring the price at which it was placed once; without one it gets the product's of the moment. */
        OrderRow: {
            /**
             * @description Names this row: the same key with the same row is carried out once, and every repetition within 24 hours is answered with the first outcome. Keys belong to the caller and this operation. 1 to 64 characters.
             * @example 0000a1b2-0001-7c3d-8e4f-a5b6c7d8e9f0
             */
            key: string;
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            user_id: components["schemas"]["Id"];
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            product_id: components["schemas"]["Id"];
            /** @description How many units are ordered. 1 to 1,000,000. */
            quantity: components["schemas"]["Quantity"];
            /** @description The day of the order; today in UTC when left out. */
            date?: components["schemas"]["Date"];
            /** @description What one unit cost when the order was placed. */
            price?: components["schemas"]["OrderPrice"];
        };
        OrderRows: {
            /** @description 1 to 250 of them. */
            orders: components["schemas"]["OrderRow"][];
        };
        /** @description Why a row was not placed; the fields of the problem that placing it alone would have had. */
        RefusedRow: {
            /**
             * @description That of the problem.
             * @enum {string}
             */
            code: "user_not_found" | "product_not_found" | "insufficient_stock" | "idempotency_key_reused";
            /** @description What happened, and what to do next. At most 2,000 characters. */
            detail: string;
            /** @description Units that the row asks for, when there are too few. */
            requested?: number;
            /** @description Units that were there then. */
            available?: number;
        };
        /** @description Either the order, or why there is none. */
        RowOutcome: {
            /** @description That of the row. At most 64 characters. */
            key: string;
            /** @description Whether an earlier call with this key placed the order. */
            replayed: boolean;
            /** @description What was placed; `null` when the row was refused. */
            order: components["schemas"]["Order"] | null;
            /** @description Why it was not placed; `null` when it was. */
            refused: components["schemas"]["RefusedRow"] | null;
        };
        OrderRowsReply: {
            /** @description A sentence for people, in the words of the original system. At most 200 characters. */
            response: components["schemas"]["ResponseText"];
            /** @description One for every row, in their order. At most 250 of them. */
            outcomes: components["schemas"]["RowOutcome"][];
        };
        OrderNotFound: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "order_not_found";
            /** @constant */
            title?: "No such order";
            /** @constant */
            status?: 404;
        };
        /** @description What is to change. Stock follows the difference in the same transaction. Another product brings its own price, another quantity keeps the old one. */
        OrderChange: {
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            product_id?: components["schemas"]["Id"];
            /** @description How many units are ordered. 1 to 1,000,000. */
            quantity?: components["schemas"]["Quantity"];
            /** @description A day, `YYYY-MM-DD`, from the year 1 on. */
            date?: components["schemas"]["Date"];
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
        PreconditionFailed: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "precondition_failed";
            /** @constant */
            title?: "The thing has moved on";
            /** @constant */
            status?: 412;
            /** @description The version that it has now. */
            current_version: number;
        };
        OrderNotCancelled: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "order_not_cancelled";
            /** @constant */
            title?: "The order is not cancelled";
            /** @constant */
            status?: 409;
        };
        OrderUserGone: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "order_user_gone";
            /** @constant */
            title?: "The order's user is gone";
            /** @constant */
            status?: 409;
            /** @description Who had placed the order. */
            user_id: components["schemas"]["Id"];
        };
        OrderProductGone: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "order_product_gone";
            /** @constant */
            title?: "The order's product is gone";
            /** @constant */
            status?: 409;
            /** @description What had been ordered. */
            product_id: components["schemas"]["Id"];
        };
        OrderCurrencyChanged: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "order_currency_changed";
            /** @constant */
            title?: "The product has another currency by now";
            /** @constant */
            status?: 409;
            /** @description What had been ordered. */
            product_id: components["schemas"]["Id"];
            /** @description What the order is in. */
            currency: components["schemas"]["Currency"];
            /** @description What the product is in by now. */
            current_currency: components["schemas"]["Currency"];
        };
        /**
         * @description The shop's own code of a product. Unique, not of digits alone (a number always means an id).
         * @example NW-001
         */
        Sku: string;
        /**
         * @description What it is called, for people.
         * @example Chai
         */
        ProductName: string;
        /**
         * @description How many units are there to be sold.
         * @example 39
         */
        Stock: number;
        Product: {
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            id: components["schemas"]["Id"];
            /** @description The shop's own code of a product. Unique, not of digits alone (a number always means an id). 1 to 64 characters. */
            sku: components["schemas"]["Sku"];
            /** @description What it is called, for people. 1 to 200 characters. */
            name: components["schemas"]["ProductName"];
            /** @description The price of one unit, in minor units of the currency (1800 is 18.00 USD). 0 to 1,000,000,000. */
            unit_price: components["schemas"]["UnitPrice"];
            /** @description An ISO 4217 code. */
            currency: components["schemas"]["Currency"];
            /** @description How many units are there to be sold. 0 to 1,000,000,000. */
            stock: components["schemas"]["Stock"];
            /** @description Counts the changes of what describes the product, from 1. Stock has a ledger of its own and does not count here, so that a sale does not undo an operator's edit. */
            version: components["schemas"]["Version"];
            /** @description RFC 3339, in UTC, with milliseconds. */
            created_at: components["schemas"]["Timestamp"];
            /** @description RFC 3339, in UTC, with milliseconds. */
            updated_at: components["schemas"]["Timestamp"];
        };
        ProductPage: {
            /** @description At most 1,000 of them. */
            products: components["schemas"]["Product"][];
            /** @description Give it as `cursor` to get the next page; `null` on the last one. At most 200 characters. */
            next_cursor: components["schemas"]["NextCursor"];
        };
        NewProduct: {
            /** @description The shop's own code of a product. Unique, not of digits alone (a number always means an id). 1 to 64 characters. */
            sku: components["schemas"]["Sku"];
            /** @description What it is called, for people. 1 to 200 characters. */
            name: components["schemas"]["ProductName"];
            /** @description The price of one unit, in minor units of the currency (1800 is 18.00 USD). 0 to 1,000,000,000. */
            unit_price: components["schemas"]["UnitPrice"];
            /** @description An ISO 4217 code. */
            currency: components["schemas"]["Currency"];
            /** @description The opening stock; 0 when left out. 0 to 1,000,000,000. */
            stock?: components["schemas"]["Stock"];
        };
        ProductReply: {
            /** @description A sentence for people, in the words of the original system. At most 200 characters. */
            response: components["schemas"]["ResponseText"];
            product: components["schemas"]["Product"];
        };
        SkuTaken: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "sku_taken";
            /** @constant */
            title?: "The SKU is taken";
            /** @constant */
            status?: 409;
        };
        /** @description What is to change. Orders keep the price that they were placed at. */
        ProductChange: {
            /** @description The shop's own code of a product. Unique, not of digits alone (a number always means an id). 1 to 64 characters. */
            sku?: components["schemas"]["Sku"];
            /** @description What it is called, for people. 1 to 200 characters. */
            name?: components["schemas"]["ProductName"];
            /** @description The price of one unit, in minor units of the currency (1800 is 18.00 USD). 0 to 1,000,000,000. */
            unit_price?: components["schemas"]["UnitPrice"];
            /** @description An ISO 4217 code. */
            currency?: components["schemas"]["Currency"];
        };
        ProductHasOrders: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "product_has_orders";
            /** @constant */
            title?: "The product still has orders";
            /** @constant */
            status?: 409;
            /** @description How many orders the product has. */
            orders: number;
        };
        /**
         * @description Why the stock changes, for the ledger. 1 to 200 characters.
         * @example delivery 4711
         */
        StockReason: string;
        /**
         * A change
         * @description Adds to the stock, or takes from it.
         */
        StockDifference: {
            /** @description Units to add (positive) or to take away (negative). Not 0. -1,000,000,000 to 1,000,000,000. */
            change: number;
            /** @description The stock that you last saw, if the change depends on it. When it is another by now, nothing changes and the answer is 409. 0 to 1,000,000,000. */
            expected?: components["schemas"]["Stock"];
            /** @description Why the stock changes, for the ledger. 1 to 200 characters. */
            reason: components["schemas"]["StockReason"];
        };
        /**
         * A count
         * @description Sets the stock to what was counted, if it still is what you expect.
         */
        StockCount: {
            /** @description How many units are there to be sold. 0 to 1,000,000,000. */
            set_to: components["schemas"]["Stock"];
            /** @description The stock that you last saw. When it is another by now, nothing changes and the answer is 409. 0 to 1,000,000,000. */
            expected: components["schemas"]["Stock"];
            /** @description Why the stock changes, for the ledger. 1 to 200 characters. */
            reason: components["schemas"]["StockReason"];
        };
        StockChange: components["schemas"]["StockDifference"] | components["schemas"]["StockCount"];
        /** @description One line of the ledger. A product's stock is the sum of its movements. */
        StockMovement: {
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            id: components["schemas"]["Id"];
            /** @description RFC 3339, in UTC, with milliseconds. */
            at: components["schemas"]["Timestamp"];
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            product_id: components["schemas"]["Id"];
            /** @description Units that came in (positive) or went out (negative). */
            change: number;
            /** @description How many units are there to be sold. 0 to 1,000,000,000. */
            stock_after: components["schemas"]["Stock"];
            /**
             * @description What moved the stock. `initial` is the opening stock, `correction` a count.
             * @enum {string}
             */
            reason: "initial" | "restock" | "correction" | "order_placed" | "order_changed" | "order_cancelled" | "order_restored" | "product_removed";
            /** @description What the operator gave as the reason. At most 200 characters. */
            note: string | null;
            /** @description The order that moved the stock. It may be gone, its number is never used again. */
            order_id: number | null;
            /** @description The journal's entry of the change. */
            event_id: components["schemas"]["Id"];
        };
        StockReply: {
            /** @description A sentence for people, in the words of the original system. At most 200 characters. */
            response: components["schemas"]["ResponseText"];
            product: components["schemas"]["Product"];
            /** @description The ledger's new line; `null` when a count found what was expected, so that nothing moved. */
            movement: components["schemas"]["StockMovement"] | null;
        };
        StockChanged: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "stock_changed";
            /** @constant */
            title?: "The stock is not what was expected";
            /** @constant */
            status?: 409;
            /** @description What the call expected. */
            expected: number;
            /** @description What the stock is. */
            actual: number;
        };
        StockMovementPage: {
            /** @description At most 1,000 of them. */
            stock_movements: components["schemas"]["StockMovement"][];
            /** @description Give it as `cursor` to get the next page; `null` on the last one. At most 200 characters. */
            next_cursor: components["schemas"]["NextCursor"];
        };
        /**
         * @description What happened, and to what kind of thing.
         * @enum {string}
         */
        EventType: "user.added" | "user.updated" | "user.removed" | "user.logged_in" | "user.logged_out" | "key.added" | "key.removed" | "product.added" | "product.updated" | "product.removed" | "product.stock_changed" | "order.placed" | "order.changed" | "order.cancelled" | "order.restored" | "shop.noted" | "shop.unlocked";
        /**
         * @description `shop` is the shop as a whole, whose id is always 1.
         * @enum {string}
         */
        SubjectKind: "user" | "key" | "product" | "order" | "shop";
        /** @description Who made the change. The name is looked up when the journal is read, and gone when the user is. */
        Actor: {
            /**
             * @description How the caller was known: by a session, an API key, or the key in the service's settings; `open` and `anonymous` are nobody, in an open shop and elsewhere; `system` is the service itself.
             * @enum {string}
             */
            kind: "session" | "key" | "environment_key" | "open" | "anonymous" | "system";
            /** @description The user's id for a session, the key's id for a key. */
            id: number | null;
            /** @description The user's or the key's; `null` when there is none any more. */
            name: string | null;
        };
        /** @description What the change was made to. */
        Subject: {
            /** @description `shop` is the shop as a whole, whose id is always 1. */
            kind: components["schemas"]["SubjectKind"];
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            id: components["schemas"]["Id"];
        };
        /**
         * @description What a user may do. A customer sees their own account and orders, an operator everything.
         * @enum {string}
         */
        Role: "customer" | "operator";
        /**
         * @description One line, 1 to 500 characters. It stays for ever and is not emptied with a removed user, so it should name nobody.
         * @example stocktaking begins
         */
        NoteText: string;
        /** @description The facts of the subject that the change touched. When a user is removed, their name and address are emptied in the journal as well; the facts stay. No secret is ever in it. */
        Snapshot: {
            /** @description That of the user, product or key; `null` when the user is gone. */
            name?: string | null;
            /** @description `null` when the user is gone. */
            address?: string | null;
            /** @description What a user may do. A customer sees their own account and orders, an operator everything. */
            role?: components["schemas"]["Role"];
            /**
             * @description A new password was set.
             * @enum {boolean}
             */
            password_changed?: true;
            /** @description The shop's own code of the product. */
            sku?: string;
            /** @description The price of one unit, in minor units of the currency (1800 is 18.00 USD). 0 to 1,000,000,000. */
            unit_price?: components["schemas"]["UnitPrice"];
            /** @description An ISO 4217 code. */
            currency?: components["schemas"]["Currency"];
            /** @description How many units are there to be sold. 0 to 1,000,000,000. */
            stock?: components["schemas"]["Stock"];
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            user_id?: components["schemas"]["Id"];
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            product_id?: components["schemas"]["Id"];
            /** @description How many units are ordered. 1 to 1,000,000. */
            quantity?: components["schemas"]["Quantity"];
            /** @description A day, `YYYY-MM-DD`, from the year 1 on. */
            date?: components["schemas"]["Date"];
            /** @description Counts the changes of a thing, from 1. The `ETag` of a reply carries it, `If-Match` asks for it. */
            version?: components["schemas"]["Version"];
            /** @description RFC 3339, in UTC, with milliseconds. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description What an operator noted. 1 to 500 characters. */
            text?: components["schemas"]["NoteText"];
            /** @description Until when an operator has opened a read-only terminal for changes. */
            unlocked_until?: components["schemas"]["Timestamp"];
        };
        /** @description An entry of the journal, written in the same transaction as the change that it tells of. */
        JournalEvent: {
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            id: components["schemas"]["Id"];
            /** @description RFC 3339, in UTC, with milliseconds. */
            at: components["schemas"]["Timestamp"];
            /** @description What happened, and to what kind of thing. */
            type: components["schemas"]["EventType"];
            /** @description Who made the change. The name is looked up when the journal is read, and gone when the user is. */
            actor: components["schemas"]["Actor"];
            /** @description Names the call that made the change, here and in the logs. At most 200 characters. */
            request_id: string;
            /** @description What the change was made to. */
            subject: components["schemas"]["Subject"];
            /** @description `null` when the subject came into being. */
            before: components["schemas"]["Snapshot"] | null;
            /** @description `null` when the subject is gone. */
            after: components["schemas"]["Snapshot"] | null;
        };
        EventPage: {
            /** @description At most 1,000 of them. */
            events: components["schemas"]["JournalEvent"][];
            /** @description Give it as `cursor` to get the next page; `null` on the last one. At most 200 characters. */
            next_cursor: components["schemas"]["NextCursor"];
        };
        NewNote: {
            /** @description One line, 1 to 500 characters. It stays for ever and is not emptied with a removed user, so it should name nobody. */
            text: components["schemas"]["NoteText"];
            /**
             * @description Says that the operator takes a read-only terminal for changes from now on for so many seconds, and `text` is the reason: the event is `shop.unlocked`. The service refuses and allows nothing by it. 1 to 86,400.
             * @example 900
             */
            unlocked_seconds?: number;
        };
        /** @description What was noted, as the journal keeps it. */
        Note: {
            /** @description The id of the event. */
            id: components["schemas"]["Id"];
            /** @description RFC 3339, in UTC, with milliseconds. */
            at: components["schemas"]["Timestamp"];
            /**
             * @description `shop.unlocked` when a terminal was opened for changes.
             * @enum {string}
             */
            type: "shop.noted" | "shop.unlocked";
            /** @description One line, 1 to 500 characters. It stays for ever and is not emptied with a removed user, so it should name nobody. */
            text: components["schemas"]["NoteText"];
            /**
             * Format: date-time
             * @description Until when a terminal is open for changes, RFC 3339 in UTC; `null` in a plain note.
             */
            unlocked_until: string | null;
        };
        NoteReply: {
            /** @description A sentence for people, in the words of the original system. At most 200 characters. */
            response: components["schemas"]["ResponseText"];
            /** @description What was noted, as the journal keeps it. */
            note: components["schemas"]["Note"];
        };
        Revenue: {
            /** @description An ISO 4217 code. */
            currency: components["schemas"]["Currency"];
            /** @description Orders in that currency. */
            orders: number;
            /** @description Units that they ordered. */
            units: number;
            /** @description Their totals together, in minor units of the currency. */
            revenue: components["schemas"]["Amount"];
        };
        DaySales: {
            /** @description A day, `YYYY-MM-DD`, from the year 1 on. */
            date: components["schemas"]["Date"];
            /** @description An ISO 4217 code. */
            currency: components["schemas"]["Currency"];
            /** @description Orders of that day in that currency. */
            orders: number;
            /** @description Units that they ordered. */
            units: number;
            /** @description Their totals together, in minor units of the currency. */
            revenue: components["schemas"]["Amount"];
        };
        /** @description The shop in figures, from roll-ups that every order keeps, so that asking costs the same at a million orders. */
        Stats: {
            /** @description How many there are, operators included. */
            users: number;
            /** @description How many there are, sold out or not. */
            products: number;
            /** @description How many there are; a cancelled one does not count. */
            orders: number;
            /** @description The stock of all products together. */
            units_in_stock: number;
            /** @description All orders there are, by currency. */
            revenue: components["schemas"]["Revenue"][];
            /** @description The days asked for that had orders, oldest first. At most 1,000 of them. */
            days: components["schemas"]["DaySales"][];
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
        /** @description There is no such user or no such product. */
        UserOrProductNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:user_not_found",
                 *       "title": "No such user",
                 *       "status": 404,
                 *       "detail": "There is no user 4.",
                 *       "code": "user_not_found",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["UserNotFound"] | components["schemas"]["ProductNotFound"];
            };
        };
        /** @description There is not enough stock. */
        PlaceOrderConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:insufficient_stock",
                 *       "title": "Not enough stock",
                 *       "status": 409,
                 *       "detail": "Only 3 of product 1 are left, 5 were asked for. Order 3, or wait until it is restocked.",
                 *       "code": "insufficient_stock",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "product_id": 1,
                 *       "requested": 5,
                 *       "available": 3
                 *     }
                 */
                "application/problem+json": components["schemas"]["InsufficientStock"] | components["schemas"]["IdempotencyInFlight"];
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
        /** @description An earlier call with the key of a row is still under way. */
        ImportOrdersConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:idempotency_in_flight",
                 *       "title": "A call with this key is still under way",
                 *       "status": 409,
                 *       "detail": "A request with this Idempotency-Key is still under way. Try again in a moment.",
                 *       "code": "idempotency_in_flight",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "retry_after": 1
                 *     }
                 */
                "application/problem+json": components["schemas"]["IdempotencyInFlight"];
            };
        };
        /** @description There is no such order, or it is not the caller's to see. */
        OrderNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:order_not_found",
                 *       "title": "No such order",
                 *       "status": 404,
                 *       "detail": "There is no order 12.",
                 *       "code": "order_not_found",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["OrderNotFound"];
            };
        };
        /** @description There is no such order or no such product. */
        OrderOrProductNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:order_not_found",
                 *       "title": "No such order",
                 *       "status": 404,
                 *       "detail": "There is no order 12.",
                 *       "code": "order_not_found",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["OrderNotFound"] | components["schemas"]["ProductNotFound"];
            };
        };
        /** @description There is not enough stock, or no room for what comes back. */
        ChangeOrderConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:insufficient_stock",
                 *       "title": "Not enough stock",
                 *       "status": 409,
                 *       "detail": "Only 3 of product 1 are left, 5 were asked for. Order 3, or wait until it is restocked.",
                 *       "code": "insufficient_stock",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "product_id": 1,
                 *       "requested": 5,
                 *       "available": 3
                 *     }
                 */
                "application/problem+json": components["schemas"]["InsufficientStock"] | components["schemas"]["StockLimit"] | components["schemas"]["IdempotencyInFlight"];
            };
        };
        /** @description The thing is not the one that `If-Match` names. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:precondition_failed",
                 *       "title": "The thing has moved on",
                 *       "status": 412,
                 *       "detail": "User 4 has version 3 by now. Read it again and decide anew.",
                 *       "code": "precondition_failed",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "current_version": 3
                 *     }
                 */
                "application/problem+json": components["schemas"]["PreconditionFailed"];
            };
        };
        /** @description The product has no room for what comes back. */
        CancelOrderConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:stock_limit",
                 *       "title": "The stock would pass its limit",
                 *       "status": 409,
                 *       "detail": "A product can have at most 1000000000 units.",
                 *       "code": "stock_limit",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "limit": 1000000000
                 *     }
                 */
                "application/problem+json": components["schemas"]["StockLimit"] | components["schemas"]["IdempotencyInFlight"];
            };
        };
        /** @description The order can't come back as it was. */
        RestoreOrderConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:order_not_cancelled",
                 *       "title": "The order is not cancelled",
                 *       "status": 409,
                 *       "detail": "Order 12 is not cancelled: GET /api/order/12 shows it.",
                 *       "code": "order_not_cancelled",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["OrderNotCancelled"] | components["schemas"]["OrderUserGone"] | components["schemas"]["OrderProductGone"] | components["schemas"]["OrderCurrencyChanged"] | components["schemas"]["InsufficientStock"] | components["schemas"]["IdempotencyInFlight"];
            };
        };
        /** @description There is no such user, or it is not the caller's to see. */
        UserNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:user_not_found",
                 *       "title": "No such user",
                 *       "status": 404,
                 *       "detail": "There is no user 4.",
                 *       "code": "user_not_found",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["UserNotFound"];
            };
        };
        /** @description The SKU is taken. */
        SkuConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:sku_taken",
                 *       "title": "The SKU is taken",
                 *       "status": 409,
                 *       "detail": "There is a product with this SKU already.",
                 *       "code": "sku_taken",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["SkuTaken"] | components["schemas"]["IdempotencyInFlight"];
            };
        };
        /** @description There is no such product. */
        ProductNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:product_not_found",
                 *       "title": "No such product",
                 *       "status": 404,
                 *       "detail": "There is no product 1.",
                 *       "code": "product_not_found",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProductNotFound"];
            };
        };
        /** @description The product has orders. */
        RemoveProductConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:product_has_orders",
                 *       "title": "The product still has orders",
                 *       "status": 409,
                 *       "detail": "Product 1 still has 38 orders. It can be removed once they are cancelled.",
                 *       "code": "product_has_orders",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "orders": 38
                 *     }
                 */
                "application/problem+json": components["schemas"]["ProductHasOrders"] | components["schemas"]["IdempotencyInFlight"];
            };
        };
        /** @description The stock does not allow the change. */
        StockConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:insufficient_stock",
                 *       "title": "Not enough stock",
                 *       "status": 409,
                 *       "detail": "Only 3 of product 1 are left, 5 were asked for. Order 3, or wait until it is restocked.",
                 *       "code": "insufficient_stock",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "product_id": 1,
                 *       "requested": 5,
                 *       "available": 3
                 *     }
                 */
                "application/problem+json": components["schemas"]["InsufficientStock"] | components["schemas"]["StockChanged"] | components["schemas"]["StockLimit"] | components["schemas"]["IdempotencyInFlight"];
            };
        };
        /** @description A call with the same key is under way. */
        AddNoteConflict: {
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
        /**
         * @description The `ETag` that you last saw. The change is made only if the thing still has it, else 412. At most 200 characters.
         * @example "3"
         */
        IfMatch: string;
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
        /**
         * @description The version of the thing, for `If-Match`.
         * @example "1"
         */
        ETag: string;
        /** @description `true` when this is the kept reply of an earlier call with the same key. */
        IdempotentReplayed: "true";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listOrders: {
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
                /** @description Only this user's orders. */
                user_id?: components["schemas"]["Id"];
                /** @description Only orders of this product. */
                product_id?: components["schemas"]["Id"];
                /**
                 * @description Only orders of this day or later.
                 * @example 2023-11-01
                 */
                from?: components["schemas"]["Date"];
                /**
                 * @description Only orders of this day or earlier.
                 * @example 2023-11-30
                 */
                to?: components["schemas"]["Date"];
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
            /** @description A page of orders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orders": [
                     *         {
                     *           "id": 12,
                     *           "user_id": 4,
                     *           "product_id": 1,
                     *           "quantity": 2,
                     *           "date": "2023-11-28",
                     *           "unit_price": 1800,
                     *           "currency": "USD",
                     *           "total": 3600,
                     *           "version": 1,
                     *           "created_at": "2026-11-24T09:30:00.000Z",
                     *           "updated_at": "2026-11-24T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    placeOrder: {
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
                 *       "user_id": 4,
                 *       "product_id": 1,
                 *       "quantity": 2,
                 *       "date": "2023-11-28"
                 *     }
                 */
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description The order is placed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Order placed successfully",
                     *       "order": {
                     *         "id": 12,
                     *         "user_id": 4,
                     *         "product_id": 1,
                     *         "quantity": 2,
                     *         "date": "2023-11-28",
                     *         "unit_price": 1800,
                     *         "currency": "USD",
                     *         "total": 3600,
                     *         "version": 1,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrderReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["UserOrProductNotFound"];
            409: components["responses"]["PlaceOrderConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    importOrders: {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "orders": [
                 *         {
                 *           "key": "0000a1b2-0001-7c3d-8e4f-a5b6c7d8e9f0",
                 *           "user_id": 4,
                 *           "product_id": 1,
                 *           "quantity": 2,
                 *           "date": "2023-11-28",
                 *           "price": {
                 *             "unit_price": 1800,
                 *             "currency": "USD"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["OrderRows"];
            };
        };
        responses: {
            /** @description What became of each row. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "1 order placed, 0 refused.",
                     *       "outcomes": [
                     *         {
                     *           "key": "0000a1b2-0001-7c3d-8e4f-a5b6c7d8e9f0",
                     *           "replayed": false,
                     *           "order": {
                     *             "id": 12,
                     *             "user_id": 4,
                     *             "product_id": 1,
                     *             "quantity": 2,
                     *             "date": "2023-11-28",
                     *             "unit_price": 1800,
                     *             "currency": "USD",
                     *             "total": 3600,
                     *             "version": 1,
                     *             "created_at": "2026-11-24T09:30:00.000Z",
                     *             "updated_at": "2026-11-24T09:30:00.000Z"
                     *           },
                     *           "refused": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OrderRowsReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["ImportOrdersConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 12
                 */
                order_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 12,
                     *       "user_id": 4,
                     *       "product_id": 1,
                     *       "quantity": 2,
                     *       "date": "2023-11-28",
                     *       "unit_price": 1800,
                     *       "currency": "USD",
                     *       "total": 3600,
                     *       "version": 1,
                     *       "created_at": "2026-11-24T09:30:00.000Z",
                     *       "updated_at": "2026-11-24T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Order"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["OrderNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateOrder: {
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
                /**
                 * @description The `ETag` that you last saw. The change is made only if the thing still has it, else 412. At most 200 characters.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 12
                 */
                order_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "quantity": 3
                 *     }
                 */
                "application/json": components["schemas"]["OrderChange"];
            };
        };
        responses: {
            /** @description The order is changed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Order updated successfully",
                     *       "order": {
                     *         "id": 12,
                     *         "user_id": 4,
                     *         "product_id": 1,
                     *         "quantity": 3,
                     *         "date": "2023-11-28",
                     *         "unit_price": 1800,
                     *         "currency": "USD",
                     *         "total": 5400,
                     *         "version": 2,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:31:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrderReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["OrderOrProductNotFound"];
            409: components["responses"]["ChangeOrderConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    cancelOrder: {
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
                /**
                 * @description The `ETag` that you last saw. The change is made only if the thing still has it, else 412. At most 200 characters.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 12
                 */
                order_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order is cancelled; this is what it was. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Order deleted successfully",
                     *       "order": {
                     *         "id": 12,
                     *         "user_id": 4,
                     *         "product_id": 1,
                     *         "quantity": 2,
                     *         "date": "2023-11-28",
                     *         "unit_price": 1800,
                     *         "currency": "USD",
                     *         "total": 3600,
                     *         "version": 1,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrderReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["OrderNotFound"];
            409: components["responses"]["CancelOrderConflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    restoreOrder: {
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
                /**
                 * @description The `ETag` that you last saw. The change is made only if the thing still has it, else 412. At most 200 characters.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The order's id.
                 * @example 12
                 */
                order_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The order is back. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Order restored.",
                     *       "order": {
                     *         "id": 12,
                     *         "user_id": 4,
                     *         "product_id": 1,
                     *         "quantity": 2,
                     *         "date": "2023-11-28",
                     *         "unit_price": 1800,
                     *         "currency": "USD",
                     *         "total": 3600,
                     *         "version": 2,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:32:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OrderReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["OrderNotFound"];
            409: components["responses"]["RestoreOrderConflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    listUserOrders: {
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
            path: {
                /**
                 * @description The user's id.
                 * @example 4
                 */
                user_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of orders. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "orders": [
                     *         {
                     *           "id": 12,
                     *           "user_id": 4,
                     *           "product_id": 1,
                     *           "quantity": 2,
                     *           "date": "2023-11-28",
                     *           "unit_price": 1800,
                     *           "currency": "USD",
                     *           "total": 3600,
                     *           "version": 1,
                     *           "created_at": "2026-11-24T09:30:00.000Z",
                     *           "updated_at": "2026-11-24T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["OrderPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["UserNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listProducts: {
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
                /**
                 * @description Only the product of exactly this SKU. 1 to 64 characters.
                 * @example NW-001
                 */
                sku?: components["schemas"]["Sku"];
                /** @description Only products whose name begins so, capital letters taken as small ones. 1 to 200 characters. */
                name_prefix?: string;
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
            /** @description A page of products. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "products": [
                     *         {
                     *           "id": 1,
                     *           "sku": "NW-001",
                     *           "name": "Chai",
                     *           "unit_price": 1800,
                     *           "currency": "USD",
                     *           "stock": 39,
                     *           "version": 1,
                     *           "created_at": "2026-11-24T09:30:00.000Z",
                     *           "updated_at": "2026-11-24T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ProductPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addProduct: {
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
                 *       "sku": "NW-001",
                 *       "name": "Chai",
                 *       "unit_price": 1800,
                 *       "currency": "USD",
                 *       "stock": 39
                 *     }
                 */
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description The product is added. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Product added.",
                     *       "product": {
                     *         "id": 1,
                     *         "sku": "NW-001",
                     *         "name": "Chai",
                     *         "unit_price": 1800,
                     *         "currency": "USD",
                     *         "stock": 39,
                     *         "version": 1,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProductReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["SkuConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path: {
                /**
                 * @description The product's id.
                 * @example 1
                 */
                product_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "sku": "NW-001",
                     *       "name": "Chai",
                     *       "unit_price": 1800,
                     *       "currency": "USD",
                     *       "stock": 39,
                     *       "version": 1,
                     *       "created_at": "2026-11-24T09:30:00.000Z",
                     *       "updated_at": "2026-11-24T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Product"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["ProductNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateProduct: {
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
                /**
                 * @description The `ETag` that you last saw. The change is made only if the thing still has it, else 412. At most 200 characters.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The product's id.
                 * @example 1
                 */
                product_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "unit_price": 1900
                 *     }
                 */
                "application/json": components["schemas"]["ProductChange"];
            };
        };
        responses: {
            /** @description The product is changed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Product updated.",
                     *       "product": {
                     *         "id": 1,
                     *         "sku": "NW-001",
                     *         "name": "Chai",
                     *         "unit_price": 1900,
                     *         "currency": "USD",
                     *         "stock": 39,
                     *         "version": 2,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:31:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProductReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["ProductNotFound"];
            409: components["responses"]["SkuConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    removeProduct: {
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
                /**
                 * @description The `ETag` that you last saw. The change is made only if the thing still has it, else 412. At most 200 characters.
                 * @example "3"
                 */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The product's id.
                 * @example 1
                 */
                product_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The product is removed; this is what it was. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Product removed.",
                     *       "product": {
                     *         "id": 1,
                     *         "sku": "NW-001",
                     *         "name": "Chai",
                     *         "unit_price": 1800,
                     *         "currency": "USD",
                     *         "stock": 39,
                     *         "version": 1,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProductReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["ProductNotFound"];
            409: components["responses"]["RemoveProductConflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    changeStock: {
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
                /**
                 * @description The product's id.
                 * @example 1
                 */
                product_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "change": 20,
                 *       "reason": "delivery 4711"
                 *     }
                 */
                "application/json": components["schemas"]["StockChange"];
            };
        };
        responses: {
            /** @description The stock is changed. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Stock changed.",
                     *       "product": {
                     *         "id": 1,
                     *         "sku": "NW-001",
                     *         "name": "Chai",
                     *         "unit_price": 1800,
                     *         "currency": "USD",
                     *         "stock": 59,
                     *         "version": 1,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:30:00.000Z"
                     *       },
                     *       "movement": {
                     *         "id": 31,
                     *         "at": "2026-11-24T09:30:00.000Z",
                     *         "product_id": 1,
                     *         "change": 20,
                     *         "stock_after": 59,
                     *         "reason": "restock",
                     *         "note": "delivery 4711",
                     *         "order_id": null,
                     *         "event_id": 77
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StockReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["ProductNotFound"];
            409: components["responses"]["StockConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    listStockMovements: {
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
                /**
                 * @description Only movements of this product.
                 * @example 1
                 */
                product_id?: components["schemas"]["Id"];
                /** @description Only movements that this order made. */
                order_id?: components["schemas"]["Id"];
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
            /** @description A page of movements. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "stock_movements": [
                     *         {
                     *           "id": 31,
                     *           "at": "2026-11-24T09:30:00.000Z",
                     *           "product_id": 1,
                     *           "change": 20,
                     *           "stock_after": 59,
                     *           "reason": "restock",
                     *           "note": "delivery 4711",
                     *           "order_id": null,
                     *           "event_id": 77
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["StockMovementPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listEvents: {
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
                /**
                 * @description Only events with a higher id.
                 * @example 76
                 */
                after?: number;
                /** @description Only events of this type. */
                type?: components["schemas"]["EventType"];
                /** @description Only events about this kind of thing. */
                subject_kind?: components["schemas"]["SubjectKind"];
                /** @description Only events about the thing with this id. Needs `subject_kind`, else the answer is 400. */
                subject_id?: components["schemas"]["Id"];
                /** @description With `true` only what the caller did, under the same key or as the same user. Left out: `false`. */
                mine?: boolean;
                /** @description Only events of this call. 1 to 200 characters. */
                request_id?: string;
            };
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
                /**
                 * @description The id of the last event that a stream has given; the stream goes on after it. At most 20 characters.
                 * @example 76
                 */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page, or a stream that goes on until the caller leaves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "id": 77,
                     *           "at": "2026-11-24T09:30:00.000Z",
                     *           "type": "order.placed",
                     *           "actor": {
                     *             "kind": "session",
                     *             "id": 4,
                     *             "name": "newUser"
                     *           },
                     *           "request_id": "01JDF3Q0Z8W2X4T6",
                     *           "subject": {
                     *             "kind": "order",
                     *             "id": 12
                     *           },
                     *           "before": null,
                     *           "after": {
                     *             "user_id": 4,
                     *             "product_id": 1,
                     *             "quantity": 2,
                     *             "date": "2023-11-28",
                     *             "unit_price": 1800,
                     *             "currency": "USD"
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["EventPage"];
                    /**
                     * @example id: 77
                     *     event: order.placed
                     *     data: {"id":77,"at":"2026-11-24T09:30:00.000Z","type":"order.placed","actor":{"kind":"session","id":4,"name":"newUser"},"request_id":"01JDF3Q0Z8W2X4T6","subject":{"kind":"order","id":12},"before":null,"after":{"user_id":4,"product_id":1,"quantity":2}}
                     */
                    "text/event-stream": string;
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addNote: {
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
                 *       "text": "wrong prices of yesterday",
                 *       "unlocked_seconds": 900
                 *     }
                 */
                "application/json": components["schemas"]["NewNote"];
            };
        };
        responses: {
            /** @description It is in the journal. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Noted.",
                     *       "note": {
                     *         "id": 78,
                     *         "at": "2026-11-24T09:30:00.000Z",
                     *         "type": "shop.unlocked",
                     *         "text": "wrong prices of yesterday",
                     *         "unlocked_until": "2026-11-24T09:45:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["NoteReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            409: components["responses"]["AddNoteConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    getStats: {
        parameters: {
            query?: {
                /**
                 * @description The first day.
                 * @example 2023-11-01
                 */
                from?: components["schemas"]["Date"];
                /**
                 * @description The last day.
                 * @example 2023-11-30
                 */
                to?: components["schemas"]["Date"];
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
            /** @description The figures. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": 91,
                     *       "products": 77,
                     *       "orders": 2155,
                     *       "units_in_stock": 3119,
                     *       "revenue": [
                     *         {
                     *           "currency": "USD",
                     *           "orders": 2155,
                     *           "units": 51317,
                     *           "revenue": 135445859
                     *         }
                     *       ],
                     *       "days": [
                     *         {
                     *           "date": "2023-11-28",
                     *           "currency": "USD",
                     *           "orders": 3,
                     *           "units": 30,
                     *           "revenue": 54000
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Stats"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
