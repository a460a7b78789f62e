/** What of a user can change, besides the password. */
export interface UserFacts {
  readonly address: string;
  readonly role: "customer" | "operator";
}

export interface RequestedChange {
  readonly address?: string | undefined;
  readonly role?: UserFacts["role"] | undefined;
  readonly password_hash?: string | undefined;
}

/** A change as the journal tells of it: the facts that differ, before and after. Of a password only that it changed. */
export interface UserChange {
  readonly before: Partial<UserFacts>;
  readonly after: Partial<UserFacts> & { readonly password_changed?: true };
}

/** What the request really changes; `undefined` when everything is so already, and nothing is to be written. */
export function userChange(user: UserFacts, requested: RequestedChange): UserChange | undefined {
  const address = requested.address === user.address ? undefined : requested.address;
  const role = requested.role === user.role ? undefined : requested.role;
  const password = requested.password_hash !== undefined;
  if (address === undefined && role === undefined && !password) return undefined;
  return {
    before: { ...(address !== undefined && { address: user.address }), ...(role !== undefined && { role: user.role }) },
    after: {
      ...(address !== undefined && { address }),
      ...(role !== undefined && { role }),
      ...(password && { password_changed: true }),
    },
  };
}
