interface UserParts {
  readonly name: string;
  readonly address: string;
  readonly role: "customer" | "operator";
  readonly version: number;
  readonly created_at: string;
}

interface KeyParts {
  readonly name: string;
  readonly created_at: string;
}

/** What the journal keeps of a user who comes or goes. */
export function userFacts({ name, address, role, version, created_at }: UserParts): UserParts {
  return { name, address, role, version, created_at };
}

/** What the journal keeps of an API key. */
export function keyFacts({ name, created_at }: KeyParts): KeyParts {
  return { name, created_at };
}
