import type { OwnMetrics } from "@shop/service-kit";
import type { Passwords } from "./passwords.ts";

/** Hashing is what user-service runs out of first. It happens on other threads, so the event loop shows nothing of it. */
export function observePasswords(metrics: OwnMetrics, passwords: Pick<Passwords, "load">): void {
  const load = () => passwords.load();
  metrics.gauge("shop_password_hashes_running", "Passwords that are being hashed.", () => load().running);
  metrics.gauge("shop_password_hashes_limit", "Passwords that may be hashed at once.", () => load().atOnce);
  metrics.gauge("shop_password_hashes_waiting", "Passwords that wait for their turn.", () => load().waiting);
  const most = "Waiting passwords at which further ones are refused.";
  metrics.gauge("shop_password_hashes_waiting_limit", most, () => load().mostWaiting);
  const busy = "Time of hashing, all added up; its rate over the limit is the busy part.";
  metrics.counter("shop_password_hash_seconds_total", busy, () => load().busySeconds);
  const refused = "Passwords that were refused because too many waited.";
  metrics.counter("shop_password_hashes_refused_total", refused, () => load().refused);
}
