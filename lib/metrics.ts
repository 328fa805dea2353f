import "server-only";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import { perProcess } from "./perProcess";

/*
 * What a monitoring system reads from one process (Prometheus). Labels are names of ours with few values each: no id, no
 * name of a person, nothing that a client chooses.
 */

/** Seconds: from an answer out of memory to the longest wait for the vendor. */
const BUCKETS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 60];

const made = perProcess("metrics", () => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "countersign_" });
  const common = { registers: [registry] };
  return {
    registry,
    requests: new Counter({
      ...common,
      name: "countersign_http_requests_total",
      help: "Requests that were answered, by route and status.",
      labelNames: ["method", "route", "status"],
    }),
    requestSeconds: new Histogram({
      ...common,
      name: "countersign_http_request_duration_seconds",
      help: "From the request to the end of its answer.",
      labelNames: ["route"],
      buckets: BUCKETS,
    }),
    upstreamCalls: new Counter({
      ...common,
      name: "countersign_upstream_calls_total",
      help: "Calls to FrankieOne, by operation and outcome: ok, or the code of the failure.",
      labelNames: ["operation", "outcome"],
    }),
    upstreamSeconds: new Histogram({
      ...common,
      name: "countersign_upstream_call_duration_seconds",
      help: "One call to FrankieOne, without its wait in the queue.",
      labelNames: ["operation"],
      buckets: BUCKETS,
    }),
    gauges: new Map<string, Gauge>(),
  };
});

/** One answered request. In: the route as the app names it, never the address itself. */
export function countRequest(labels: { method: string; route: string; status: number }, seconds: number): void {
  const { requests, requestSeconds } = made.get();
  requests.inc({ ...labels, status: String(labels.status) });
  requestSeconds.observe({ route: labels.route }, seconds);
}

/** One call to the vendor. In: what was asked for, and how it ended. */
export function countUpstreamCall(operation: string, outcome: string, seconds: number): void {
  const { upstreamCalls, upstreamSeconds } = made.get();
  upstreamCalls.inc({ operation, outcome });
  upstreamSeconds.observe({ operation }, seconds);
}

/** A measure that goes up and down, with its values by label at this moment; those of before are forgotten. */
export interface Measure {
  name: string;
  help: string;
  values: readonly { labels?: Record<string, string>; value: number }[];
}

/** Replaces the values of a measure. Its labels are always the same. */
export function setMeasure({ name, help, values }: Measure): void {
  const { registry, gauges } = made.get();
  const labelNames = Object.keys(values[0]?.labels ?? {});
  const gauge = gauges.get(name) ?? new Gauge({ name, help, labelNames, registers: [registry] });
  gauges.set(name, gauge);
  gauge.reset();
  for (const { labels = {}, value } of values) gauge.set(labels, value);
}

/** A measure that cannot be taken now is left out: an old value would look like a present one. */
export function forgetMeasures(names: readonly string[]): void {
  const { registry, gauges } = made.get();
  for (const name of names) if (gauges.delete(name)) registry.removeSingleMetric(name);
}

/** Everything that was counted and measured, in the Prometheus text format. */
export async function metricsText(): Promise<{ contentType: string; text: string }> {
  const { registry } = made.get();
  return { contentType: registry.contentType, text: await registry.metrics() };
}
