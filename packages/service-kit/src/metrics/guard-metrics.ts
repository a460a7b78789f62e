import type { Guards } from "../http/guards.ts";
import type { Metrics } from "./metrics.ts";

/** What is under way now, and how much of it may be. */
export function observeGuards(metrics: Metrics, { inFlight, eventStreams, limits }: Guards): void {
  const requests = "Requests that have no complete reply yet, without event streams.";
  metrics.gauge("http_requests_in_flight", requests, () => inFlight.size);
  const most = "Requests under way at which further ones are turned away.";
  metrics.gauge("http_requests_in_flight_limit", most, () => limits.inFlight);
  metrics.gauge("http_event_streams_open", "Event streams that are open.", () => eventStreams.size);
  const mostStreams = "Open event streams at which further ones are turned away.";
  metrics.gauge("http_event_streams_limit", mostStreams, () => limits.eventStreams);
}
