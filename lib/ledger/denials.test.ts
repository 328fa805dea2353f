import { asc } from "drizzle-orm";
import { expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { ledgerDetails, ledgerRows } from "@/lib/db/schema";
import { setUpLedger } from "@/lib/testing/ledger.testing";
import { recordDenial, recordCountedDenials } from "./denials";

setUpLedger();

const by = (id: string) => ({ id, role: "analyst" as const });
const [ANA, BEN] = ["00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"];
const denied = (id: string, rule = "not-yours") => recordDenial({ actor: by(id), action: "change-state", rule });
const rows = () => getDb().select().from(ledgerRows).orderBy(asc(ledgerRows.sequence));
const details = async () =>
  (await getDb().select().from(ledgerDetails).orderBy(asc(ledgerDetails.sequence))).map(({ detail }) => detail);

it("refusals without end take a few rows of the ledger, and every one of them is accounted for", async () => {
  await Promise.all(Array.from({ length: 500 }, () => denied(ANA)));
  await denied(BEN);
  await denied(ANA, "another-rule");
  expect(await rows()).toHaveLength(7);
  await recordCountedDenials();
  expect(await rows()).toHaveLength(8);
  expect((await details()).at(-1)).toEqual({ rule: "not-yours", attempts: 495 });
  await denied(ANA);
  await recordCountedDenials();
  expect((await details()).at(-1)).toEqual({ rule: "not-yours" });
});
