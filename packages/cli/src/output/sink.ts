/** Where the text of a command goes. */
export interface Sink {
  /** Resolves to false when nobody reads any more. */
  write(text: string): Promise<boolean>;
  end(): Promise<void>;
}
