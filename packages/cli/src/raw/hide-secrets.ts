import type { Operation, RawInput } from "@shop/sdk/raw";

/** The input with every secret of its body, such as a password, exchanged for what `stand` makes of its name. */
export function hideSecrets(operation: Operation, input: RawInput, stand: (name: string) => unknown): RawInput {
  const { body } = input;
  if (typeof body !== "object" || body === null || Array.isArray(body)) return input;
  const secret = new Set(operation.bodies.flat().flatMap((field) => (field.secret ? [field.name] : [])));
  const hidden = Object.entries(body).map(([name, value]) => [name, secret.has(name) ? stand(name) : value]);
  return { ...input, body: Object.fromEntries(hidden) };
}
