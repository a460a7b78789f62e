declare module "jq-web" {
  /** jq compiled to WebAssembly, once it is loaded. */
  const jq: Promise<{
    /** @throws Error whose message is an exit code and, from the second line on, what jq says */
    raw(json: string, filter: string, flags: readonly string[]): string | undefined;
  }>;
  export default jq;
}
