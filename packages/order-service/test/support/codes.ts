/** The code of the expected failure that the call ended with, or "ok". Whatever else is thrown, is thrown. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "ok";
  } catch (error) {
    if (error instanceof Error && "code" in error && "fields" in error) return String(error.code);
    throw error;
  }
}
