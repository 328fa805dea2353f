import "server-only";
import { perProcess } from "./perProcess";
import type { Marks } from "./traceAttributes";

/*
 * Traces: what took how long inside one request. Off unless somebody collects them (lib/background/tracing.ts puts the recorder
 * here); then this is a look into a map and a call. Nothing in this file knows OpenTelemetry, so that nothing of it is loaded.
 */

/** A request that came, a step of ours, a call that goes out. */
export type SpanKind = "request" | "step" | "call";

/** What records spans, and sends them away. */
export interface Recorder {
  span: <Result>(kind: SpanKind, name: string, marks: Marks, work: () => Promise<Result>) => Promise<Result>;
  mark: (marks: Marks) => void;
  /** The same work, in the span that is under way now, whoever begins it later. */
  keep: <Args extends unknown[], Result>(work: (...args: Args) => Result) => (...args: Args) => Result;
  end: () => Promise<void>;
}

const recorder = perProcess<Recorder | undefined>("recorder of traces", () => undefined);

/**
 * Runs a work as a span of the trace that is under way, or as the first of a new one. In: its name and what is known at its beginning. Out
 * and throws: as the work; a failure is told by the code of the error alone.
 */
export function inSpan<Result>(
  kind: SpanKind,
  name: string,
  marks: Marks,
  work: () => Promise<Result>,
): Promise<Result> {
  return recorder.get()?.span(kind, name, marks, work) ?? work();
}

/** Adds to the span under way what has become known. */
export function markSpan(marks: Marks): void {
  recorder.get()?.mark(marks);
}

/** For work that a queue begins later: it would belong to the span of whoever made room for it. */
export function keepSpan<Args extends unknown[], Result>(work: (...args: Args) => Result): (...args: Args) => Result {
  return recorder.get()?.keep(work) ?? work;
}

/** From now on this records; for the start of a process, and for tests. */
export function recordSpans(by: Recorder): void {
  recorder.put(by);
}

/** Sends what is left, and records no more. Never rejects. */
export async function endTracing(): Promise<void> {
  await recorder.take()?.end();
}

/** Do the standard variables of OpenTelemetry ask for traces? They name where to send them. */
export function isTracingWanted(variables: Record<string, string | undefined>): boolean {
  const { OTEL_SDK_DISABLED, OTEL_TRACES_EXPORTER, ...rest } = variables;
  if (OTEL_SDK_DISABLED?.toLowerCase() === "true" || OTEL_TRACES_EXPORTER === "none") return false;
  return Boolean(rest.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT || rest.OTEL_EXPORTER_OTLP_ENDPOINT);
}
