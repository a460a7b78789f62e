// Who may import whom, held against the sources. scripts/boundaries/rules.ts says why, rule by rule.
import { blindSpots } from "./boundaries/blind-spots.ts";
import { cruiseTree } from "./boundaries/cruise.ts";
import { rules } from "./boundaries/rules.ts";
import { root, say } from "./steps.ts";

const { violations, seen } = await cruiseTree(root);
for (const { rule, from, to } of violations) {
  say(`${rule}: ${from} → ${to}\n    ${rules.find(({ name }) => name === rule)?.comment}`);
}
const unseen = blindSpots(root, seen);
for (const name of unseen) say(`No source of ${name} was seen: the check is blind.`);

say(`${violations.length} violations of ${rules.length} rules in ${seen.length} modules`);
process.exitCode = violations.length === 0 && unseen.length === 0 && seen.length > 0 ? 0 : 1;
