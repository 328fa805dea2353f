// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TakeCase } from "@/components/cases/forms/TakeCase";
import { nextNow, putNext } from "@/components/next/nextStore";
import type { Officer } from "@/lib/domain/officer";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { type AttemptControl, useAttempt } from "./useAttempt";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const OFFICER = { id: "o", email: "ana@desk.example", name: "Ana", role: "analyst" } as Officer;
const PARAMS = { entityId: "e-1", serviceName: "KYC" };
const LOADED = {
  ...{ serviceProfile: serviceProfile.parse({ state: "ACTIVE" }), etag: '"1"', loadedAt: "2026-11-23T00:00:00Z" },
};
const CONFIRMED = {
  ...{ id: "01OPERATION", action: "reassign", target: PARAMS, changes: [{ field: "assignee", to: "Ana" }] },
  ...{ outcome: "CONFIRMED", proof: "value", createdAt: LOADED.loadedAt },
} as const;
const received = (operation: object) => ({ data: { operation }, etag: undefined }) as never;

vi.mock("@/lib/cases/mutations", () => ({
  useUpdateCase: () => ({ mutateAsync: async () => received(CONFIRMED) }),
}));
beforeEach(() => vi.stubGlobal("fetch", async () => Response.json({ operation: CONFIRMED })));
afterEach(() => {
  vi.unstubAllGlobals();
  putNext({ message: undefined });
});

/** A page with "Take it", and another place that writes. Out: the place and what drives both. */
async function page() {
  await import("@/components/outcomes/Outcome");
  let form: AttemptControl<unknown> | undefined;
  function OtherForm() {
    form = useAttempt<unknown>({ loaded: LOADED, send: async () => received(CONFIRMED), announceElsewhere: () => {} });
    return null;
  }
  const acting = { params: PARAMS, loaded: LOADED, officer: OFFICER, open: vi.fn(), close: vi.fn() };
  const place = document.body.appendChild(document.createElement("div"));
  await act(async () =>
    createRoot(place).render(
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } })}>
        <TakeCase acting={{ ...acting, organisationWrites: false, reportInput: () => undefined }} primary />
        <OtherForm />
      </QueryClientProvider>,
    ),
  );
  const told = () => place.querySelector("[role=status]")?.textContent ?? "";
  const take = async () => {
    await act(async () => place.querySelector("button")?.click());
    await act(() => vi.waitFor(() => expect(told()).not.toBe("")));
  };
  return { told, take, send: () => act(async () => void (await form?.submit({}))), isLatest: () => form?.isLatest };
}

test("K16: a confirmation is gone when another write of the page has ended, and comes back with its own next", async () => {
  const { told, take, send, isLatest } = await page();
  await take();
  expect(told()).toContain("Ana");
  expect(isLatest()).toBe(false);
  await send();
  expect(told()).toBe("");
  expect(isLatest()).toBe(true);
});

test("K16: what the bar of the next case says of an earlier write goes as well, and nothing else it says", async () => {
  const { send } = await page();
  putNext({
    message: { kind: "ended", name: "Vera", ending: { kind: "operation", operation: CONFIRMED } as never, path: "/" },
  });
  await send();
  expect(nextNow().message).toBeUndefined();
  putNext({ message: { kind: "lost", name: "Vera", to: "Ben", path: "/" } });
  await send();
  expect(nextNow().message).toMatchObject({ kind: "lost" });
});
