import fc from "fast-check";

const product = fc.constantFrom(0, 1);
const quantity = fc.integer({ min: 1, max: 6 });
const date = fc.constantFrom("2023-11-28", "2023-11-29", "2024-02-29");
/** Counts from the first order that was ever placed; there may be none of that number, or no more. */
const order = fc.integer({ min: 0, max: 8 });
const stock = fc.integer({ min: 0, max: 12 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Sequences of changes, most of them possible and many not. */
export const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant("place" as const), product, quantity, date }) },
    {
      weight: 4,
      arbitrary: fc
        .record({ product: maybe(product), quantity: maybe(quantity), date: maybe(date) })
        .map((to) => ({ do: "change" as const, to }))
        .chain((step) => order.map((number) => ({ ...step, order: number }))),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("cancel" as const), order }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("restore" as const), order }) },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constant("changeStock" as const),
        product,
        change: fc.constantFrom(-5, -1, 1, 7, 1e9),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("setStock" as const),
        product,
        set_to: stock,
        off: fc.constantFrom(0, 0, 1),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("reprice" as const),
        product,
        unit_price: fc.constantFrom(0, 1800, 1_000_000_000),
        currency: fc.constantFrom("USD", "EUR"),
      }),
    },
  ),
  { minLength: 10, maxLength: 30 },
);
export type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never;
