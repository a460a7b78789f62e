import { Shop } from "@shop/sdk";

await using shop = new Shop({
  hooks: {
    onAttemptEnd: ({ operation }, { number, status, error }) => {
      console.error(`${operation}, attempt ${number}: ${error?.message ?? status}`);
    },
    onCallEnd: ({ operation }, { attempts, ms }) => {
      console.error(`${operation}: ${attempts} attempts, ${Math.round(ms)} ms`);
    },
  },
});
await shop.products.get(1);
