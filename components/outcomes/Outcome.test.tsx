import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { officerKeys } from "@/lib/officers/keys";
import type { Operation } from "@/lib/writes/contract";
import { Outcome } from "./Outcome";

/* Who changed a case beside an officer's own write is named as everywhere: by name where the directory knows the address. */

const operation: Operation = {
  ...{ id: "01OPERATION", action: "reassign", target: { entityId: "e", serviceName: "KYC" }, changes: [] },
  ...{ outcome: "SUPERSEDED", createdAt: "2026-11-23T00:00:00Z" },
};

function draw(more: Partial<Operation>, laterBy?: string): string {
  const client = new QueryClient();
  client.setQueryData(officerKeys.all, [{ email: "ana.silva@desk.example", name: "Ana Silva" }]);
  const ending = { kind: "operation", operation: { ...operation, ...more } } as const;
  const html = renderToString(
    <QueryClientProvider client={client}>
      <Outcome ending={ending} laterBy={laterBy} />
    </QueryClientProvider>,
  );
  return html.replace(/<[^>]*>/g, "");
}

it("names who came after, an unknown address as it came", () => {
  expect(draw({}, "Ana.Silva@desk.example")).toContain("Ana Silva changed it after that.");
  expect(draw({}, "someone@portal.example")).toContain("someone@portal.example changed it after that.");
});

it("names who wrote just before", () => {
  const others = [{ by: "User:ana.silva@desk.example", what: "State changed" }, { what: "Something else" }];
  const text = draw({ outcome: "CONFIRMED", proof: "value", race: { fields: [], others } });
  expect(text).toContain("Ana Silva also changed it just before: State changed.");
  expect(text).toContain("Someone also changed it just before");
});
