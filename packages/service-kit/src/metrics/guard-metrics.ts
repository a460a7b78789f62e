import type { Guards } from "../http/guards.ts";
import type { Metrics } from "./metrics.ts";

/** What is under way now. */
export function observeGuards(metrics: Metrics, guards: Guards): void {
  const requests = "Requests that have no complete reply yet, without event streams.";
  metrics.gauge("http_requests_in_flight", requests, () => guards.inFlight.size);
  metrics.gauge("http_event_streams_open", "Event streams that are open.", () => guards.eventStreams.size);
}
