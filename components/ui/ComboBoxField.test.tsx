// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test } from "vitest";
import ComboBoxField from "./ComboBoxField";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(() => document.body.replaceChildren());

const OPTIONS = [{ id: "ana", label: "Ana" }];

/** Gives the box the focus, as the form does with its first field at fault. Out: is its list open? */
async function opensOnFocus(error?: string) {
  const place = document.body.appendChild(document.createElement("div"));
  const box = { label: "Assignee", options: OPTIONS, value: null, onChange: () => {}, error };
  await act(async () => createRoot(place).render(<ComboBoxField {...box} />));
  const input = place.querySelector("input")!;
  await act(async () => input.focus());
  return input.getAttribute("aria-expanded") === "true";
}

test("the list opens when the box gets the focus", async () => {
  expect(await opensOnFocus()).toBe(true);
});

test("the list does not open over the fault that its box has just been told", async () => {
  expect(await opensOnFocus("Choose an assignee or a reviewer.")).toBe(false);
});
