import { AsyncLocalStorage } from "node:async_hooks";

/* Stands in for `next/headers` under test (vitest.config.ts): cookies and headers of the request being served. */

const current = new AsyncLocalStorage<Request>();

/** Serves a request with `work`; within it `cookies` and `headers` are the request's. */
export function serve<Result>(request: Request, work: () => Result): Result {
  return current.run(request, work);
}

export async function headers(): Promise<Headers> {
  return current.getStore()?.headers ?? new Headers();
}

/** @public Next's own, which this replaces. */
export async function cookies(): Promise<{ get: (name: string) => { value: string } | undefined }> {
  const pairs = ((await headers()).get("cookie") ?? "").split("; ").map((pair) => pair.split("="));
  return {
    get: (name) => {
      const value = pairs.find(([each]) => each === name)?.[1];
      return value === undefined ? undefined : { value };
    },
  };
}
