/** What a call may be given besides its arguments. */
export interface CallSettings {
  readonly signal?: AbortSignal;
  readonly idempotencyKey?: string;
}

/** A client of one SDK: the same two calls of each. */
export interface Client {
  /** Gets one thing by its id. */
  read(id: string, settings?: CallSettings): Promise<unknown>;
  /** Makes one thing. */
  change(settings?: CallSettings): Promise<unknown>;
  close(): Promise<void>;
}

export interface ClientSettings {
  /** Milliseconds, by whatever name the SDK has for it; its own when left out. */
  readonly timeout?: number;
}

/** An SDK that is compared. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  /** What a program imports: the name of a package, or a file. */
  readonly module: string;
  /** A program that uses it, for a bundler. */
  readonly program: string;
  connect(url: string, settings?: ClientSettings): Promise<Client>;
}

/** The token that every one of them is given: it is looked for where it should not be. */
export const secret = "shop_key_0123456789abcdefghijklmnopqrstuvwxyz";
