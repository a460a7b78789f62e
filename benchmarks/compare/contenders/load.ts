/** Imports a package as a program in this folder would: what is compared is installed here and nowhere else. */
export function load(name: string): Promise<unknown> {
  return import(name);
}
