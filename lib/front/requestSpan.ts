import type { IncomingMessage, ServerResponse } from "node:http";
import { inSpan, markSpan } from "@/lib/trace";
import type { NameOfRoute } from "./routes";

/** Serves a request as one span, until its answer has gone or its client has. Files of the build are none. */
export function inRequestSpan(
  { method = "", url }: IncomingMessage,
  response: ServerResponse,
  routeOf: NameOfRoute,
  serve: () => void,
): void {
  const route = routeOf(url);
  if (route === "/_next") return serve();
  const marks = { "http.request.method": method, "http.route": route };
  void inSpan("request", `${method} ${route}`, marks, async () => {
    const closed = new Promise<void>((end) => response.once("close", end));
    serve();
    await closed;
    const status = response.writableFinished ? response.statusCode : 499;
    markSpan({ "http.response.status_code": status, ...(status >= 500 && { "error.type": String(status) }) });
  });
}
