import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { ROOT_CONTEXT, type Span, SpanKind as Kind, SpanStatusCode, trace } from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { detectResources, envDetector, resourceFromAttributes } from "@opentelemetry/resources";
import { BasicTracerProvider, BatchSpanProcessor, type ReadableSpan } from "@opentelemetry/sdk-trace-base";
import { DeskError } from "@/lib/errors";
import { UpstreamError } from "@/lib/frankieone/errors";
import { log } from "@/lib/log";
import type { Recorder, SpanKind } from "@/lib/trace";
import type { Marks } from "@/lib/traceAttributes";

/** A stop waits no longer for a collector that does not answer. */
const LAST_WORDS_MS = 3_000;

const KINDS: Record<SpanKind, Kind> = { request: Kind.SERVER, step: Kind.INTERNAL, call: Kind.CLIENT };

/**
 * Records spans and sends them over OTLP. Where to, how often and how many of them is read from the standard variables by OpenTelemetry itself.
 *
 * Nothing is made global: the framework would find it, and its own spans hold addresses with the ids of entities and what was searched for.
 * For the same reason a trace begins here: what a client says of one it has begun is not read, and FrankieOne is told of none.
 */
export function openRecorder(): Recorder {
  const service = { "service.name": "countersign", "service.instance.id": randomUUID() };
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes(service).merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new TellingExporter())],
  });
  const tracer = provider.getTracer("countersign");
  const underWay = new AsyncLocalStorage<Span>();
  return {
    span(kind, name, marks, work) {
      const parent = underWay.getStore();
      const context = parent ? trace.setSpan(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
      const span = tracer.startSpan(name, { kind: KINDS[kind], attributes: marks }, context);
      return underWay.run(span, () => untilEnd(span, work));
    },
    mark: (marks) => void underWay.getStore()?.setAttributes(marks),
    keep(work) {
      const span = underWay.getStore();
      return span ? (...args) => underWay.run(span, work, ...args) : work;
    },
    end: () => Promise.race([provider.shutdown().catch(() => undefined), afterLastWords()]),
  };
}

async function untilEnd<Result>(span: Span, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // The code, and no message: that may hold what somebody wrote.
    const failed: Marks = { "error.type": codeOf(error) };
    span.setAttributes(failed).setStatus({ code: SpanStatusCode.ERROR });
    throw error;
  } finally {
    span.end();
  }
}

const codeOf = (error: unknown) =>
  error instanceof DeskError || error instanceof UpstreamError ? error.code : "unexpected";

const afterLastWords = () => new Promise<void>((done) => setTimeout(done, LAST_WORDS_MS).unref());

/** Says in the log that spans were lost: the library itself says nothing. */
class TellingExporter extends OTLPTraceExporter {
  override export(spans: ReadableSpan[], done: Parameters<OTLPTraceExporter["export"]>[1]): void {
    super.export(spans, (result) => {
      // SUCCESS is 0. Why it failed may name an address with a key in it.
      if (result.code !== 0) log().warn({ event: "traces-not-sent", spans: spans.length });
      done(result);
    });
  }
}
