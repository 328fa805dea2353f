// @vitest-environment happy-dom
import { QueryClient } from "@tanstack/react-query";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { VIEW_KEPT } from "./nextStore";
import { NextNotice } from "./NextNotice";
import { takeNext } from "./takeNext";

const PATH = "/worklist";
vi.mock("next/navigation", () => ({ usePathname: () => PATH }));
// The bar's own button needs the router of the page; here the key is pressed.
vi.mock("./NextCase", () => ({ useNextCase: () => () => undefined }));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

afterEach(() => {
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
  // Loaded before: it is not the loading that is looked at.
  await import("./NextBar");
  const place = document.body.appendChild(document.createElement("div"));
  await act(async () => createRoot(place).render(<NextNotice />));
  const walk = { client: new QueryClient(), open: vi.fn(), path: PATH, here: { entityId: "e-1", serviceName: "KYC" } };
  for (const presses of [1, 2, 3]) {
    await act(() => takeNext(walk));
    await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(presses));
    expect(place.textContent).toMatch(/End of this queue.*Next looks again/);
  }
  expect(walk.open).not.toHaveBeenCalled();
});
