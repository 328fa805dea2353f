import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** One span as a collector gets it (OTLP as JSON), its attributes by name. */
export interface CollectedSpan {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  /** As OTLP counts: 1 a step inside, 2 a request that came, 3 a call that went out. */
  kind: number;
  attributes: Record<string, string | number>;
  /** 2 for a failure; its message must stay empty. */
  status: { code?: number; message?: string };
  events: unknown[];
}

interface Sent {
  resourceSpans: {
    resource: { attributes: Attribute[] };
    scopeSpans: { spans: (Omit<CollectedSpan, "attributes"> & { attributes: Attribute[] })[] }[];
  }[];
}
interface Attribute {
  key: string;
  value: { stringValue?: string; intValue?: number | string };
}

const byName = (attributes: Attribute[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]));

/** A collector of traces that keeps what it gets. */
export async function startCollector() {
  const spans: CollectedSpan[] = [];
  const resources: Record<string, string | number>[] = [];
  const requests: { path?: string; headers: NodeJS.Dict<string | string[]> }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      requests.push({ path: request.url, headers: request.headers });
      const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as Sent;
      for (const { resource, scopeSpans } of resourceSpans) {
        resources.push(byName(resource.attributes));
        for (const each of scopeSpans.flatMap((scope) => scope.spans))
          spans.push({ ...each, attributes: byName(each.attributes) });
      }
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    resources,
    requests,
    /** What each span says it belongs to, by name: `call < write < request`. */
    lineOf(span: CollectedSpan): string {
      const parent = spans.find(({ spanId }) => spanId === span.parentSpanId);
      return parent ? `${span.name} < ${this.lineOf(parent)}` : span.name;
    },
    close: () => new Promise((closed) => server.close(closed)),
  };
}
