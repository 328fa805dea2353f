import { desc } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { ledgerRows } from "@/lib/db/schema";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { OFFICER_COMMANDS, type OfficerArguments } from "./commands";
import { registerOfficer } from "./register";
import { DEMO_OFFICERS, seedDemoOfficers } from "./seed";
import { findByCanonicalName, findById, listOfficers } from "./service";

setUpTestDatabase();

beforeAll(() => seedDemoOfficers(getDb()));

const run = (command: string, given: OfficerArguments) => OFFICER_COMMANDS[command]?.(given);
const good = { email: "jo@desk.example", name: "Jo Doe", role: "lead", password: "violet harbour lamp 7" };

async function lastRow() {
  const [row] = await getDb().select().from(ledgerRows).orderBy(desc(ledgerRows.sequence)).limit(1);
  return row;
}

describe("the people of the demo", () => {
  it("are there once, however often the demo starts", async () => {
    await seedDemoOfficers(getDb());
    expect((await listOfficers()).map(({ name }) => name)).toEqual(DEMO_OFFICERS.map(({ name }) => name).toSorted());
  });
});

describe("a name at the vendor", () => {
  it.each(["Ana Silva", "ANA  SILVA", "Ana Silva.", "Ana\u200b Silva", "Аnа Silvа"])(
    "%j is Ana Silva's",
    async (name) => {
      expect(await findByCanonicalName(name)).toMatchObject({ name: "Ana Silva", role: "analyst", disabled: false });
    },
  );

  it.each(["", "Ana", "Ana Silvas", "' or true --", "\u0000"])("%j is nobody's", async (name) => {
    expect(await findByCanonicalName(name)).toBeUndefined();
  });

  it("cannot be had by a second officer, not even in look-alike letters, nor can an e-mail", async () => {
    const officer = { email: "other@desk.example", name: "Other", role: "analyst" as const };
    const taken = { code: "VALIDATION" };
    await expect(registerOfficer(getDb(), { ...officer, name: "Аnа Silvа" }, "x")).rejects.toMatchObject(taken);
    await expect(
      registerOfficer(getDb(), { ...officer, email: "ana.silva@countersign.example" }, "x"),
    ).rejects.toMatchObject(taken);
  });

  it("is kept unique by the database itself when two are added at the same moment", async () => {
    const add = (email: string) => registerOfficer(getDb(), { email, name: "Twin Name", role: "analyst" }, "x");
    const added = await Promise.allSettled([add("a@desk.example"), add("b@desk.example"), add("c@desk.example")]);
    expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

describe("officers are managed", () => {
  it("on record: created, disabled, enabled, given a role and a password", async () => {
    expect(await run("create", good)).toContain("Jo Doe <jo@desk.example> can sign in as lead.");
    expect(await lastRow()).toMatchObject({ action: "officer-created", actorRole: "system", outcome: "DONE" });
    const steps = [
      ["disable", "officer-disabled", { disabled: true }],
      ["enable", "officer-enabled", { disabled: false }],
      ["role", "officer-role-set", { role: "auditor" }],
      ["password", "officer-password-set", { role: "auditor" }],
    ] as const;
    for (const [command, action, state] of steps) {
      await run(command, { ...good, role: "auditor" });
      expect(await lastRow()).toMatchObject({ action });
      expect(await findByCanonicalName("Jo Doe")).toMatchObject(state);
    }
  });

  it("with a password made up and shown once where none is given", async () => {
    const words = await run("create", { ...good, email: "mia@desk.example", name: "Mia May", password: undefined });
    expect(words).toMatch(/shown this once: [a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
  });

  it.each([
    ["a password of the demo", "create", { password: "countersign-demo" }],
    ["a short password", "create", { password: "short" }],
    ["an unknown role", "create", { role: "boss" }],
    ["a name with a line break", "create", { name: "Jo\r\nX: 1" }],
    ["no e-mail", "create", { email: undefined }],
    ["an officer who is not there", "disable", { email: "nobody@desk.example" }],
  ])("refusing %s, and nothing is changed or recorded", async (_what, command, change) => {
    const before = [await lastRow(), await listOfficers()];
    await expect(run(command, { ...good, email: "new@desk.example", name: "New", ...change })).rejects.toThrow();
    expect([await lastRow(), await listOfficers()]).toEqual(before);
  });

  it("and are found by id", async () => {
    const [first] = await listOfficers();
    expect(await findById(first?.id ?? "")).toEqual(first);
  });
});
