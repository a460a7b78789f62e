import { Shop } from "@shop/sdk";

await using shop = new Shop({
  hooks: {
    onAttemptEnd: ({ operation }, { number, status, error, retryInMs }) => {
      if (error !== undefined)
        console.error(`${operation}: attempt ${number}: ${error.message}; again in ${retryInMs} ms`);
      else console.error(`${operation}: attempt ${number}: ${status}`);
    },
    onCallEnd: ({ operation }, { ms, attempts }) =>
      console.error(`${operation}: ${attempts} attempts, ${Math.round(ms)} ms`),
  },
});
await shop.products.get(1);
