/**
 * What may go wrong without anything being broken. `code` is the problem's code in the contract, `fields` stand beside
 * it in the reply; the message is for a person and says what to do next.
 */
class UserServiceFailure extends Error {
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, fields: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = new.target.name;
    this.code = code;
    this.fields = fields;
  }
}

/** A field of the body is not what the contract's words ask for, in a way that its schema can't say. */
export class InvalidField extends UserServiceFailure {
  constructor(pointer: string, detail: string) {
    super("invalid_request", `${pointer.slice(1)}: ${detail}.`, { errors: [{ in: "body", pointer, detail }] });
  }
}

export class NameTaken extends UserServiceFailure {
  constructor() {
    super("name_taken", "There is a user with this name already. Choose another one.");
  }
}

/** Also said of a user who is there and whom the caller may not see: the two must not be told apart. */
export class UserNotFound extends UserServiceFailure {
  constructor(id: number) {
    super("user_not_found", `There is no user ${id}.`);
  }
}

export class UserHasOrders extends UserServiceFailure {
  constructor(id: number, orders: number) {
    const them = orders === 1 ? "1 order. Cancel it" : `${orders} orders. Cancel them`;
    super("user_has_orders", `User ${id} still has ${them} first: GET /api/userorders/${id} lists them.`, { orders });
  }
}

export class RoleNotAllowed extends UserServiceFailure {
  constructor() {
    super("not_allowed", "Only an operator may change the role of a user. Leave out role.");
  }
}

/** Says neither which of the two is wrong nor whether there is such a user. */
export class WrongCredentials extends UserServiceFailure {
  constructor() {
    super("wrong_credentials", "The name or the password is wrong.");
  }
}

export class NoSession extends UserServiceFailure {
  constructor(detail: string) {
    super("no_session", detail);
  }
}

export class KeyNotFound extends UserServiceFailure {
  constructor(id: number) {
    super("key_not_found", `There is no API key ${id}.`);
  }
}

export class PreconditionFailed extends UserServiceFailure {
  constructor(id: number, version: number) {
    super("precondition_failed", `User ${id} has version ${version} by now. Read it again and decide anew.`, {
      current_version: version,
    });
  }
}

/** More passwords wait to be hashed than will be in good time. */
export class TooManyPasswords extends UserServiceFailure {
  constructor() {
    super("overloaded", "Too many logins and sign-ups are under way. Try again in a moment.", { retry_after: 1 });
  }
}
