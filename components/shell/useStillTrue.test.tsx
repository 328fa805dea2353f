// @vitest-environment happy-dom
import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ActFailureCallout } from "@/components/views/ActFailureCallout";
import { SettleFailure } from "@/components/operations/SettleFailure";
import { noteFailure, noteSignedIn } from "@/lib/auth/presence";
import { RequestError } from "@/lib/http/client";
import { ActFailure } from "./ActFailure";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const because = (code: string, sent: "no" | "unknown") =>
  new RequestError({ type: "about:blank", title: "It failed", status: 0, code, detail: "It failed", sent });

/** Every way in which the desk says, outside the forms of a case, that an act failed. */
const PLACES: [string, (error: Error) => ReactNode][] = [
  ["a change of what the desk stores", (error) => <ActFailure error={error} certain="Nothing." uncertain="Look." />],
  ["an act on a view", (error) => <ActFailureCallout error={error} title="It failed" />],
  ["an outcome put on record", (error) => <SettleFailure error={error} />],
];

let place: HTMLElement;
let root: Root;
beforeEach(() => {
  place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  noteSignedIn();
  vi.restoreAllMocks();
});

const show = (what: ReactNode) => act(async () => root.render(what));
const goOnline = () => act(async () => void window.dispatchEvent(new Event("online")));
const signIn = () => act(async () => noteSignedIn());

test.each(PLACES)("K16: %s says that the browser was offline only until it is online again", async (_, shown) => {
  await show(shown(because("NOT_ONLINE", "no")));
  await signIn();
  expect(place.textContent).toContain("It failed");
  await goOnline();
  expect(place.textContent).toBe("");
});

test.each(PLACES)("K16: %s says that nobody is signed in only until somebody is again", async (_, shown) => {
  const error = because("UNAUTHENTICATED", "no");
  noteFailure(error);
  await show(shown(error));
  await goOnline();
  expect(place.textContent).toContain("It failed");
  await signIn();
  expect(place.textContent).toBe("");
});

test("what failed again is told again", async () => {
  const [, shown] = PLACES[0] ?? [];
  await show(shown?.(because("NOT_ONLINE", "no")));
  await goOnline();
  await show(shown?.(because("NOT_ONLINE", "no")));
  expect(place.textContent).toContain("It failed");
});

test("what may have been sent is not taken away by a network that is back", async () => {
  const [, shown] = PLACES[0] ?? [];
  await show(shown?.(because("OFFLINE", "unknown")));
  await goOnline();
  expect(place.textContent).toContain("It failed");
});

test("what is wrong with what was typed is told without the names our API has for it, and that nothing was changed", async () => {
  const wrong = "already belongs to Ana Silva";
  const problem = {
    type: "about:blank",
    title: "Invalid request",
    status: 400,
    code: "VALIDATION",
    sent: "no" as const,
  };
  const failed = () => new RequestError({ ...problem, detail: `email: ${wrong}`, fields: { email: wrong } });
  await show(<ActFailure error={failed()} certain="Nothing was changed." uncertain="Look." />);
  expect(place.textContent).toBe("Check what you enteredAlready belongs to Ana Silva.Nothing was changed.");
  const brought = vi.spyOn(Element.prototype, "scrollIntoView");
  await show(
    <ActFailure error={failed()} labels={{ email: "E-mail" }} certain="Nothing was changed." uncertain="Look." />,
  );
  expect(place.textContent).toBe("Check what you enteredE-mail already belongs to Ana Silva.Nothing was changed.");
  // The field tells it too and has the focus: it must not be scrolled out of view.
  expect(brought).not.toHaveBeenCalled();
});

// Regression: under a form that is longer than its drawer, a failure was out of sight: the button seemed to do nothing.
test.each(PLACES.slice(0, 2))("%s that failed is brought into view, again at each failure", async (_, failure) => {
  const brought = vi.spyOn(Element.prototype, "scrollIntoView");
  await show(failure(because("OFFLINE", "no")));
  expect(brought.mock.contexts.map((element) => (element as Element).textContent)).toEqual([place.textContent]);
  await show(failure(because("OFFLINE", "no")));
  expect(brought).toHaveBeenCalledTimes(2);
});
