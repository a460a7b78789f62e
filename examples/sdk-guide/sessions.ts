import { Shop } from "@shop/sdk";

await using shop = new Shop({ apiKey: null });
const { token, user } = await shop.login("Ana", "correct horse");
// The same connections, another caller.
const ana = shop.withToken(token);
console.log((await ana.users.get(user.id)).address);
await ana.logout();
