import type { NewProduct, NewUser, Product, Role, Shop, User } from "@shop/sdk";

/** A product that is there from the beginning; what is left out is the same for all of them. */
export interface SeedProduct extends Partial<NewProduct> {
  readonly name: string;
  /** `P-1`, `P-2` … by its place when left out. */
  readonly sku?: string;
  /** In minor units of the currency: 100. */
  readonly unit_price?: number;
  /** `USD`. */
  readonly currency?: string;
  /** 100. */
  readonly stock?: number;
}

/** A user who is there from the beginning. */
export interface SeedUser extends Partial<NewUser> {
  readonly name: string;
  /** `correct horse battery` when left out. */
  readonly password?: string;
  /** `1 Main Street`. */
  readonly address?: string;
  /** `customer`. */
  readonly role?: Role;
}

export interface Seeds {
  readonly products?: readonly SeedProduct[] | undefined;
  readonly users?: readonly SeedUser[] | undefined;
}

/** What was seeded, and what only the test knows of it. */
export interface Seeded {
  readonly products: readonly Product[];
  readonly users: readonly User[];
  /** By the user's name. */
  readonly passwords: ReadonlyMap<string, string>;
}

export const usualPassword = "correct horse battery";

/** Through the services, one after the other, so that ids and the journal are the same each time. @throws ShopError */
export async function seed(shop: Shop, { products = [], users = [] }: Seeds): Promise<Seeded> {
  const seeded = { products: [] as Product[], users: [] as User[], passwords: new Map<string, string>() };
  for (const [index, product] of products.entries()) {
    const usual = { sku: `P-${index + 1}`, unit_price: 100, currency: "USD", stock: 100 };
    seeded.products.push(await shop.products.add({ ...usual, ...product }));
  }
  for (const { role = "customer", ...given } of users) {
    const user = { password: usualPassword, address: "1 Main Street", ...given };
    seeded.users.push(await addUser(shop, user, role));
    seeded.passwords.set(user.name, user.password);
  }
  return seeded;
}

async function addUser(shop: Shop, user: NewUser, role: Role): Promise<User> {
  const added = await shop.users.add(user);
  return role === added.role ? added : shop.users.update(added.id, { role });
}
