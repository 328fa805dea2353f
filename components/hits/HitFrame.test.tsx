import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SettingsOfDeskContext } from "@/components/shell/settingsOfDesk";
import { ActingProvider } from "@/components/writes/acting";
import type { Officer } from "@/lib/domain/officer";
import type { ProcessResult } from "@/lib/frankieone/wire/execution";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { HitFrame } from "./HitFrame";
import { HitsHere } from "./hitsHere";

const HIT = { processResultId: "p", class: "PEP", result: "HIT" } as ProcessResult;
const loaded = {
  serviceProfile: serviceProfile.parse({ assignee: "Ana" }),
  etag: '"1"',
  loadedAt: "2026-11-20T12:00:00Z",
};
const scene = { params: { entityId: "e", serviceName: "KYC" }, loaded };

/** What stands beneath a hit, for an officer of this role on a person's case or an organisation's; without one the case is only shown. */
function beneath(role?: Officer["role"], entityType = "INDIVIDUAL"): string {
  const frame = (
    <HitsHere value={{ workflowExecutionId: "w", many: false }}>
      <HitFrame hit={HIT} label="a hit">
        card
      </HitFrame>
    </HitsHere>
  );
  const officer = { id: "o", email: "ana@desk.example", name: "Ana", role } as Officer;
  const of = { ...scene, loaded: { ...loaded, serviceProfile: { ...loaded.serviceProfile, entityType } } };
  const acting = role ? <ActingProvider {...{ ...of, officer }}>{frame}</ActingProvider> : frame;
  const html = renderToStaticMarkup(<SettingsOfDeskContext value={{}}>{acting}</SettingsOfDeskContext>);
  return /card(.*)<\/div>$/.exec(html)?.[1] ?? html;
}

test("a hit keeps room for its buttons where this officer may decide it, and no empty line where nobody may", () => {
  expect(beneath("analyst")).toContain("<div");
  expect(beneath("auditor")).toBe("");
  expect(beneath("analyst", "ORGANIZATION")).toBe("");
  expect(beneath()).toBe("");
});
