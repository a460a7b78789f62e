// Generated from the OpenAPI documents by `pnpm generate`. Do not edit.
export interface paths {
    "/api/users": {
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
         * List users
         * @description All users in the order of their ids, in pages; with `name_prefix` in the order of their names.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Add a user
         * @description Signs up a customer. Anybody may, within the rate limit; operators are not limited. Only for operators does the Idempotency-Key count.
         */
        post: operations["addUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/login": {
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
         * Log in
         * @description Opens a session of 30 days. An unknown name and a wrong password get the same answer in the same time. Too many failures are slowed down per address and name.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/logout": {
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
         * Log out
         * @description Ends the session that the call came with, at once and in both services.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user/{id}": {
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
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        /**
         * Show a user
         * @description A customer sees their own account, an operator any. The password is never answered.
         */
        get: operations["getUser"];
        /**
         * Change a user
         * @description Changes the password, the address or both. A new password ends every session of the user. Only an operator may change the role.
         */
        put: operations["updateUser"];
        post?: never;
        /**
         * Remove a user
         * @description Removes the user and ends their sessions. A user with orders is not removed (409). Their name and address go from the journal too, the facts stay.
         */
        delete: operations["removeUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/keys": {
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
         * List API keys
         * @description The keys that work, without their tokens.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Add an API key
         * @description Makes an operator's key. The reply is the only place where it is ever shown. No Idempotency-Key here, since no secret is kept for a replay.
         */
        post: operations["addKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/key/{key_id}": {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path: {
                /**
                 * @description The key's id.
                 * @example 2
                 */
                key_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an API key
         * @description The key stops working at once, in both services.
         */
        delete: operations["removeKey"];
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
         * @description What a user may do. A customer sees their own account and orders, an operator everything.
         * @enum {string}
         */
        Role: "customer" | "operator";
        /**
         * @description An identifier. Never used again once it was given, even when the thing is gone.
         * @example 4
         */
        Id: number;
        /**
         * @description Unique. 1 to 100 characters, no control characters, no space at either end, not of digits alone (a number always means an id).
         * @example newUser
         */
        UserName: string;
        /**
         * @description Where the orders go. 1 to 500 characters on one line.
         * @example new address
         */
        Address: string;
        /** @description Counts the changes of a thing, from 1. The `ETag` of a reply carries it, `If-Match` asks for it. */
        Version: number;
        /**
         * Format: date-time
         * @description RFC 3339, in UTC, with milliseconds.
         * @example 2026-11-24T09:30:00.000Z
         */
        Timestamp: string;
        /** @description A user, never with the password or its hash. */
        User: {
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            id: components["schemas"]["Id"];
            /** @description Unique. 1 to 100 characters, no control characters, no space at either end, not of digits alone (a number always means an id). */
            name: components["schemas"]["UserName"];
            /** @description Where the orders go. 1 to 500 characters on one line. */
            address: components["schemas"]["Address"];
            /** @description What a user may do. A customer sees their own account and orders, an operator everything. */
            role: components["schemas"]["Role"];
            /** @description Counts the changes of a thing, from 1. The `ETag` of a reply carries it, `If-Match` asks for it. */
            version: components["schemas"]["Version"];
            /** @description RFC 3339, in UTC, with milliseconds. */
            created_at: components["schemas"]["Timestamp"];
            /** @description RFC 3339, in UTC, with milliseconds. */
            updated_at: components["schemas"]["Timestamp"];
        };
        /** @description Give it as `cursor` to get the next page; `null` on the last one. */
        NextCursor: string | null;
        UserPage: {
            /** @description At most 1,000 of them. */
            users: components["schemas"]["User"][];
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
        /**
         * Format: password
         * @description 8 to 1024 bytes in UTF-8. Never answered, never logged.
         * @example newPassword
         */
        NewPassword: string;
        NewUser: {
            /** @description Unique. 1 to 100 characters, no control characters, no space at either end, not of digits alone (a number always means an id). */
            name: components["schemas"]["UserName"];
            /** @description 8 to 1024 bytes in UTF-8. Never answered, never logged. */
            password: components["schemas"]["NewPassword"];
            /** @description Where the orders go. 1 to 500 characters on one line. */
            address: components["schemas"]["Address"];
        };
        /** @description A sentence for people, in the words of the original system. */
        ResponseText: string;
        UserReply: {
            /** @description A sentence for people, in the words of the original system. At most 200 characters. */
            response: components["schemas"]["ResponseText"];
            /** @description A user, never with the password or its hash. */
            user: components["schemas"]["User"];
        };
        NameTaken: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "name_taken";
            /** @constant */
            title?: "The name is taken";
            /** @constant */
            status?: 409;
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
        TooManyRequests: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "too_many_requests";
            /** @constant */
            title?: "Too many tries";
            /** @constant */
            status?: 429;
            /** @description Seconds to wait before the next try. */
            retry_after: number;
        };
        StorageFull: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "storage_full";
            /** @constant */
            title?: "The disk is full";
            /** @constant */
            status?: 507;
        };
        Credentials: {
            /** @description 1 to 100 characters. */
            name: string;
            /**
             * Format: password
             * @description 1 to 1,024 characters.
             */
            password: string;
        };
        SessionReply: {
            /** @description A sentence for people, in the words of the original system. At most 200 characters. */
            response: components["schemas"]["ResponseText"];
            /** @description The session token, sent as `Authorization bearer`. Only its hash is kept. */
            token: string;
            /** @description RFC 3339, in UTC, with milliseconds. */
            expires_at: components["schemas"]["Timestamp"];
            /** @description A user, never with the password or its hash. */
            user: components["schemas"]["User"];
        };
        WrongCredentials: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "wrong_credentials";
            /** @constant */
            title?: "Wrong name or password";
            /** @constant */
            status?: 401;
        };
        NoSession: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "no_session";
            /** @constant */
            title?: "There is no session to end";
            /** @constant */
            status?: 409;
        };
        UserNotFound: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "user_not_found";
            /** @constant */
            title?: "No such user";
            /** @constant */
            status?: 404;
        };
        /** @description What is to change. A new password ends every session of the user. Only an operator may change the role. */
        UserChange: {
            /** @description 8 to 1024 bytes in UTF-8. Never answered, never logged. */
            password?: components["schemas"]["NewPassword"];
            /** @description Where the orders go. 1 to 500 characters on one line. */
            address?: components["schemas"]["Address"];
            /** @description What a user may do. A customer sees their own account and orders, an operator everything. */
            role?: components["schemas"]["Role"];
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
        UserHasOrders: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "user_has_orders";
            /** @constant */
            title?: "The user still has orders";
            /** @constant */
            status?: 409;
            /** @description How many orders the user has. */
            orders: number;
        };
        /**
         * @description What the key is for. 1 to 100 characters.
         * @example nightly report
         */
        ApiKeyName: string;
        /** @description An operator's API key, never with its token. */
        ApiKey: {
            /** @description An identifier. Never used again once it was given, even when the thing is gone. */
            id: components["schemas"]["Id"];
            /** @description What the key is for. 1 to 100 characters. */
            name: components["schemas"]["ApiKeyName"];
            /** @description RFC 3339, in UTC, with milliseconds. */
            created_at: components["schemas"]["Timestamp"];
        };
        ApiKeyPage: {
            /** @description At most 1,000 of them. */
            keys: components["schemas"]["ApiKey"][];
            /** @description Give it as `cursor` to get the next page; `null` on the last one. At most 200 characters. */
            next_cursor: components["schemas"]["NextCursor"];
        };
        NewApiKey: {
            /** @description What the key is for. 1 to 100 characters. */
            name: components["schemas"]["ApiKeyName"];
        };
        NewApiKeyReply: {
            /** @description A sentence for people, in the words of the original system. At most 200 characters. */
            response: components["schemas"]["ResponseText"];
            /** @description An operator's API key, never with its token. */
            key: components["schemas"]["ApiKey"];
            /** @description The key itself. It is shown this once, only its hash is kept. */
            token: string;
        };
        ApiKeyReply: {
            /** @description A sentence for people, in the words of the original system. At most 200 characters. */
            response: components["schemas"]["ResponseText"];
            /** @description An operator's API key, never with its token. */
            key: components["schemas"]["ApiKey"];
        };
        KeyNotFound: components["schemas"]["Problem"] & {
            /** @constant */
            code?: "key_not_found";
            /** @constant */
            title?: "No such API key";
            /** @constant */
            status?: 404;
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
        /** @description The name is taken. */
        AddUserConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:name_taken",
                 *       "title": "The name is taken",
                 *       "status": 409,
                 *       "detail": "There is a user with this name already. Choose another one.",
                 *       "code": "name_taken",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["NameTaken"] | components["schemas"]["IdempotencyInFlight"];
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
        /** @description Too many tries. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:too_many_requests",
                 *       "title": "Too many tries",
                 *       "status": 429,
                 *       "detail": "Too many tries. Wait 30 seconds.",
                 *       "code": "too_many_requests",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "retry_after": 30
                 *     }
                 */
                "application/problem+json": components["schemas"]["TooManyRequests"];
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
        /** @description The name or the password is wrong; which one is not told. */
        LoginFailed: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:wrong_credentials",
                 *       "title": "Wrong name or password",
                 *       "status": 401,
                 *       "detail": "The name or the password is wrong.",
                 *       "code": "wrong_credentials",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["WrongCredentials"] | components["schemas"]["Unauthenticated"];
            };
        };
        /** @description The caller came with an API key, which has no session. */
        LogoutConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:no_session",
                 *       "title": "There is no session to end",
                 *       "status": 409,
                 *       "detail": "An API key has no session. Remove the key instead.",
                 *       "code": "no_session",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["NoSession"];
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
        /** @description The user has orders. */
        RemoveUserConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:user_has_orders",
                 *       "title": "The user still has orders",
                 *       "status": 409,
                 *       "detail": "User 4 still has 12 orders. Cancel them first: GET /api/userorders/4 lists them.",
                 *       "code": "user_has_orders",
                 *       "request_id": "01JDF3Q0Z8W2X4T6",
                 *       "orders": 12
                 *     }
                 */
                "application/problem+json": components["schemas"]["UserHasOrders"] | components["schemas"]["IdempotencyInFlight"];
            };
        };
        /** @description There is no such API key. */
        KeyNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:shop:problem:key_not_found",
                 *       "title": "No such API key",
                 *       "status": 404,
                 *       "detail": "There is no API key 2.",
                 *       "code": "key_not_found",
                 *       "request_id": "01JDF3Q0Z8W2X4T6"
                 *     }
                 */
                "application/problem+json": components["schemas"]["KeyNotFound"];
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
    listUsers: {
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
                 * @description Only the user of exactly this name. 1 to 100 characters.
                 * @example newUser
                 */
                name?: string;
                /** @description Only users whose name begins so, A to Z taken as a to z. They come in the order of their names, and `-id` reverses it. 1 to 100 characters. */
                name_prefix?: string;
                /** @description Only users of this role. */
                role?: components["schemas"]["Role"];
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
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "users": [
                     *         {
                     *           "id": 4,
                     *           "name": "newUser",
                     *           "address": "new address",
                     *           "role": "customer",
                     *           "version": 1,
                     *           "created_at": "2026-11-24T09:30:00.000Z",
                     *           "updated_at": "2026-11-24T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addUser: {
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
                 *       "name": "newUser",
                 *       "password": "newPassword",
                 *       "address": "new address"
                 *     }
                 */
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description The user was added. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "User added to the system.",
                     *       "user": {
                     *         "id": 4,
                     *         "name": "newUser",
                     *         "address": "new address",
                     *         "role": "customer",
                     *         "version": 1,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["AddUserConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    login: {
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
                 *       "name": "newUser",
                 *       "password": "newPassword"
                 *     }
                 */
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description The session is open. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Login successful.",
                     *       "token": "shop_ses_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                     *       "expires_at": "2026-12-24T09:30:00.000Z",
                     *       "user": {
                     *         "id": 4,
                     *         "name": "newUser",
                     *         "address": "new address",
                     *         "role": "customer",
                     *         "version": 1,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SessionReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["LoginFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session is over. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "Logged out."
                     *     }
                     */
                    "application/json": {
                        /** @description A sentence for people, in the words of the original system. At most 200 characters. */
                        response: components["schemas"]["ResponseText"];
                    };
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            409: components["responses"]["LogoutConflict"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    getUser: {
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
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 4,
                     *       "name": "newUser",
                     *       "address": "new address",
                     *       "role": "customer",
                     *       "version": 1,
                     *       "created_at": "2026-11-24T09:30:00.000Z",
                     *       "updated_at": "2026-11-24T09:30:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["User"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["UserNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateUser: {
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
                 * @description The user's id.
                 * @example 4
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "address": "another address"
                 *     }
                 */
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description The user was changed. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "User updated.",
                     *       "user": {
                     *         "id": 4,
                     *         "name": "newUser",
                     *         "address": "another address",
                     *         "role": "customer",
                     *         "version": 2,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:31:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["UpdateUserConflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    removeUser: {
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
                 * @description The user's id.
                 * @example 4
                 */
                id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user is removed; this is what it was. */
            200: {
                headers: {
                    "Idempotent-Replayed": components["headers"]["IdempotentReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "User deleted from the system.",
                     *       "user": {
                     *         "id": 4,
                     *         "name": "newUser",
                     *         "address": "new address",
                     *         "role": "customer",
                     *         "version": 1,
                     *         "created_at": "2026-11-24T09:30:00.000Z",
                     *         "updated_at": "2026-11-24T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["UserReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            404: components["responses"]["UserNotFound"];
            409: components["responses"]["RemoveUserConflict"];
            412: components["responses"]["PreconditionFailed"];
            422: components["responses"]["IdempotencyKeyReused"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    listKeys: {
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
            /** @description A page of keys. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "id": 1,
                     *           "name": "local operator",
                     *           "created_at": "2026-11-24T09:30:00.000Z"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyPage"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    addKey: {
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
                 *       "name": "nightly report"
                 *     }
                 */
                "application/json": components["schemas"]["NewApiKey"];
            };
        };
        responses: {
            /** @description The key was made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "API key added.",
                     *       "key": {
                     *         "id": 2,
                     *         "name": "nightly report",
                     *         "created_at": "2026-11-24T09:30:00.000Z"
                     *       },
                     *       "token": "shop_key_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                     *     }
                     */
                    "application/json": components["schemas"]["NewApiKeyReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
    removeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Milliseconds that the caller waits. What has not begun by then is dropped (503 `deadline_passed`). 1 to 2,147,483,647. */
                "X-Deadline-Ms"?: components["parameters"]["DeadlineMs"];
            };
            path: {
                /**
                 * @description The key's id.
                 * @example 2
                 */
                key_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is removed; this is what it was. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "response": "API key removed.",
                     *       "key": {
                     *         "id": 2,
                     *         "name": "nightly report",
                     *         "created_at": "2026-11-24T09:30:00.000Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeyReply"];
                };
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["KeyNotFound"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StorageFull"];
        };
    };
}
