import { failureOf, RequestError, send } from "./client";

/**
 * Reads a file of our API into memory, kept nowhere else. Out: its bytes with the type the server found them to be. Throws
 * RequestError, also where it breaks off on the way.
 */
export async function requestFile(path: string, signal: AbortSignal): Promise<Blob> {
  const response = await send(path, { signal });
  if (!response.ok) throw await failureOf(response, false);
  return response.blob().catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    const detail = "The download was interrupted. Try again.";
    const problem = { type: "about:blank", title: "File incomplete", status: 0, code: "OFFLINE", detail };
    throw new RequestError(problem, undefined, { cause });
  });
}
