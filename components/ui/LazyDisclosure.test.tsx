// @vitest-environment happy-dom
import { act } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { LazyDisclosure } from "./LazyDisclosure";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

// Regression: the toggle of a fold opened in the first moments was heard by nobody, and it stayed empty.
test("what was unfolded before React took the page over is drawn", async () => {
  const fold = <LazyDisclosure summary="Timeline">{() => "Inside"}</LazyDisclosure>;
  const place = document.createElement("div");
  place.innerHTML = renderToString(fold);
  expect(place.textContent).not.toContain("Inside");
  place.querySelector("details")?.setAttribute("open", "");
  await act(async () => void hydrateRoot(place, fold));
  expect(place.textContent).toContain("Inside");
});
