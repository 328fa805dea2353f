import { DEMO_PASSWORD } from "@/lib/auth/demo";
import type { Queryable } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import type { NewOfficer } from "./newOfficer";
import { registerOfficer } from "./register";

/** The people of the demo. */
export const DEMO_OFFICERS: readonly NewOfficer[] = [
  { email: "ana.silva@countersign.example", name: "Ana Silva", role: "analyst" },
  { email: "ben.okafor@countersign.example", name: "Ben Okafor", role: "analyst" },
  { email: "chloe.martin@countersign.example", name: "Chloe Martin", role: "lead" },
  { email: "dev.patel@countersign.example", name: "Dev Patel", role: "lead" },
  { email: "eva.lindqvist@countersign.example", name: "Eva Lindqvist", role: "auditor" },
];

/** Adds the people of the demo who are not there yet, all with the demo's password. Safe to repeat. */
export async function seedDemoOfficers(db: Queryable): Promise<void> {
  const present = new Set((await db.select({ email: officers.email }).from(officers)).map(({ email }) => email));
  for (const officer of DEMO_OFFICERS.filter(({ email }) => !present.has(email)))
    await registerOfficer(db, officer, DEMO_PASSWORD);
}
