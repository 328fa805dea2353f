// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, expect, test, vi } from "vitest";
import { operationKeys } from "@/lib/cache/operationKeys";
import { operationHref } from "@/lib/operations/operationUrl";
import { Bell } from "./Bell";

vi.mock("next/link", () => ({
  default: ({ href, children, className, title }: React.ComponentProps<"a">) => (
    <a {...{ href, className, title }} onClick={(event) => event.preventDefault()}>
      {children}
    </a>
  ),
}));
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
afterEach(() => vi.restoreAllMocks());

const OPERATION = {
  ...{ id: "01OPERATION", action: "reassign", target: { entityId: "e-1", serviceName: "KYC" }, changes: [] },
  ...{ outcome: "NEEDS_HUMAN", createdAt: "2026-11-23T00:00:00Z" },
};

/** The bell of an officer of whose changes one needs a person, opened. Out: its panel, and how often it was closed. */
async function opened() {
  await import("./BellPanel");
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(operationKeys.own, [OPERATION]);
  const place = document.body.appendChild(document.createElement("div"));
  const waiting = { open: 1, needsHuman: 1, proposals: 0, decided: 0, mentions: 0 };
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("no network in this test"));
  await act(async () =>
    createRoot(place).render(
      <QueryClientProvider client={client}>
        <Bell waiting={waiting} />
      </QueryClientProvider>,
    ),
  );
  const panel = place.querySelector<HTMLElement>("[popover]")!;
  const close = vi.fn();
  panel.hidePopover = close;
  await act(async () => void panel.dispatchEvent(Object.assign(new Event("toggle"), { newState: "open" })));
  await act(() => vi.waitFor(() => expect(panel.textContent).toContain("Changes we could not verify")));
  return { panel, close };
}

/* K8: a panel of the header lies over the page below it, and must not stay over the page that one of its links led to. */
test("K8: the bell's panel closes behind each of its links, and stays open for what is no link", async () => {
  const { panel, close } = await opened();
  const links = [...panel.querySelectorAll("a")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual(
    expect.arrayContaining([operationHref(), operationHref(OPERATION.id), expect.stringContaining("e-1")]),
  );
  for (const [count, link] of links.entries()) {
    await act(async () => (link.querySelector("span") ?? link).click());
    expect(close).toHaveBeenCalledTimes(count + 1);
  }
  await act(async () => panel.querySelector("h2")!.click());
  expect(close).toHaveBeenCalledTimes(links.length);
});
