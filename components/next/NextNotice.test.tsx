// @vitest-environment happy-dom
import { QueryClient } from "@tanstack/react-query";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { putNext, VIEW_KEPT } from "./nextStore";
import { NextNotice } from "./NextNotice";
import { takeNext } from "./takeNext";

const PATH = "/worklist";
vi.mock("next/navigation", () => ({ usePathname: () => PATH }));
// The bar's own button needs the router of the page; here the key is pressed.
vi.mock("./NextCase", () => ({ useNextCase: () => () => undefined }));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | undefined;

/** The place of the bar, with nothing in it yet. */
async function shown(): Promise<HTMLElement> {
  // Loaded before: it is not the loading that is looked at.
  await import("./NextBar");
  putNext({ message: undefined });
  const place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  await act(async () => root?.render(<NextNotice />));
  return place;
}

afterEach(async () => {
  await act(async () => root?.unmount());
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The desk of an officer whose search holds one case, which they have decided and gone past. */
function answer(path: string): Response {
  if (path.startsWith("/api/session"))
    return Response.json({
      ...{ officer: { id: "a", email: "ana@desk.example", name: "Ana", role: "analyst" } },
      ...{ idleEndsIn: 1_000, endsIn: 1_000 },
    });
  return Response.json({ passed: 0, proposed: 0, extent: { scanned: 1, complete: true } });
}

test("K11: after the decision of a search's only case every press of Next brings its answer into view", async () => {
  vi.stubGlobal("fetch", async (path: string) => answer(path));
  const seen = vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(() => undefined);
  sessionStorage.setItem(VIEW_KEPT, "q=Vera");
  const place = await shown();
  const walk = { client: new QueryClient(), open: vi.fn(), path: PATH, here: { entityId: "e-1", serviceName: "KYC" } };
  for (const presses of [1, 2, 3]) {
    await act(() => takeNext(walk));
    await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(presses));
    expect(place.textContent).toMatch(/End of this queue.*Next looks again/);
  }
  expect(walk.open).not.toHaveBeenCalled();
});

const SIGNED_OUT = {
  type: "about:blank",
  title: "You are not signed in",
  status: 401,
  code: "UNAUTHENTICATED",
  sent: "no",
};
const NEXT_ROW = {
  ...{ entityId: "e-2", serviceName: "KYC", entityName: "Ida", isOrganization: false },
  ...{ samePerson: false, moreIssues: 0, waits: true },
};

/** The desk of an officer whose session ends while a case is looked for, or while it is claimed. */
function answerSignedOut(path: string, at: "search" | "claim", method = "GET"): Response {
  if (path.startsWith("/api/session")) return answer(path);
  if (path.includes("/next"))
    return at === "search"
      ? Response.json(SIGNED_OUT, { status: 401 })
      : Response.json({
          ...{ next: { row: NEXT_ROW, way: "claim" }, passed: 0, proposed: 0 },
          extent: { scanned: 1, complete: true },
        });
  return method === "PATCH"
    ? Response.json(SIGNED_OUT, { status: 401 })
    : Response.json({ serviceProfile: { workflowSummaries: [] } }, { headers: { etag: '"v1"' } });
}

// Regression: the case one stood on counted as skipped, and the bar offered to send again what nobody could send.
test.each(["search", "claim"] as const)("who is signed out at the %s is told so, and skips no case", async (where) => {
  vi.stubGlobal("fetch", async (path: string, { method }: RequestInit = {}) => answerSignedOut(path, where, method));
  vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(() => undefined);
  sessionStorage.clear();
  const place = await shown();
  const walk = { client: new QueryClient(), open: vi.fn(), path: PATH, here: { entityId: "e-1", serviceName: "KYC" } };
  await act(() => takeNext(walk));
  await vi.waitFor(() => expect(place.textContent).toMatch(/You are (signed out|not signed in).*Nothing was sent/));
  expect(place.textContent).not.toMatch(/send it again/);
  expect(sessionStorage.getItem("countersign.passed")).toBeNull();
  expect(walk.open).not.toHaveBeenCalled();
});
