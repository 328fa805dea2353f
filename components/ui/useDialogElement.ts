"use client";

import { type RefObject, useEffectEvent, useLayoutEffect, useRef } from "react";

/** From this width there is room beside a drawer: it leaves the page usable. */
const WIDE = "(min-width: 64rem)";

/**
 * Opens a `<dialog>` while its component is mounted. In: what Escape and a dismissal ask for, and whether the page behind
 * is blocked "always" or only on "narrow" screens. Out: the ref for the element. Focus goes to
 * `[data-initial-focus]` or the heading, and back to where it was when the dialog goes.
 */
export function useDialogElement(onClose: () => void, modal: "always" | "narrow"): RefObject<HTMLDialogElement | null> {
  const ref = useRef<HTMLDialogElement>(null);
  const askToClose = useEffectEvent(onClose);

  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    const before = document.activeElement;
    const wide = window.matchMedia(WIDE);
    const open = () => reopen(dialog, modal === "always" || !wide.matches);
    const listening = new AbortController();
    const options = { signal: listening.signal };
    open();
    wide.addEventListener("change", open, options);
    document.addEventListener("keydown", (event) => escapes(event, dialog) && askToClose(), options);
    dialog.addEventListener("cancel", (event) => event.target === dialog && preventThen(event, askToClose), options);
    return () => {
      listening.abort();
      const takesFocusAlong = dialog.contains(document.activeElement);
      dialog.close();
      // Later, when every dialog that goes in this commit is gone: an open one would keep the page inert.
      if (takesFocusAlong) queueMicrotask(() => giveFocusBack(before));
    };
  }, [modal]);

  return ref;
}

// A dialog cannot change between modal and not while open. Closing it by hand keeps the component mounted.
function reopen(dialog: HTMLDialogElement, asModal: boolean) {
  const focused = dialog.open ? document.activeElement : null;
  dialog.close();
  if (asModal) dialog.showModal();
  else dialog.show();
  const target = focused ?? dialog.querySelector("[data-initial-focus]") ?? dialog.querySelector("h2");
  if (target instanceof HTMLElement) target.focus();
}

// Escape belongs to the innermost open element, which prevents the default when it has used it.
function escapes(event: KeyboardEvent, dialog: HTMLDialogElement): boolean {
  if (event.key !== "Escape" || event.defaultPrevented) return false;
  const innermost = [...document.querySelectorAll("dialog[open]")].at(-1);
  if (innermost !== dialog) return false;
  event.preventDefault();
  return true;
}

function preventThen(event: Event, act: () => void) {
  event.preventDefault();
  act();
}

// What opened the dialog may be gone after the act; then the page itself takes the focus, not nothing.
function giveFocusBack(before: Element | null) {
  if (document.activeElement !== document.body) return;
  const target = before?.isConnected && before !== document.body ? before : document.getElementById("main");
  if (target instanceof HTMLElement) target.focus();
}
