import { nameOf, type Resource } from "../resources.ts";
import { modules } from "./kinds.ts";

interface Published {
  validate(): void;
}

/** What the published schema of its kind finds wrong with the values of a resource: formats, patterns, numbers. */
export async function wrongValues(resource: Resource): Promise<readonly string[]> {
  const module: Readonly<Record<string, unknown>> = await import(modules[resource.kind]);
  // The module's class of the same name; each of them is made of the resource's fields.
  const Model = module[resource.kind] as new (data: Resource) => Published;
  try {
    new Model(resource).validate();
    return [];
  } catch (error) {
    return [`${nameOf(resource)}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
