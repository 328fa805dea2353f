import { describe, expect, it } from "vitest";
import type { Officer } from "@/lib/domain/officer";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import type { ListedOfficer } from "@/lib/officers/contract";
import { bodyOfReassignment, candidatesFor, faultsOfReassignment } from "./reassignment";

const profile = (fields: Record<string, unknown> = {}) => serviceProfile.parse(fields);
const person = (name: string, more: Partial<ListedOfficer> = {}): ListedOfficer => ({
  ...{ id: name, email: `${name}@desk.example`, name, role: "analyst", disabled: false },
  ...more,
});
const ana: Officer = { id: "1", email: "ana@desk.example", name: "Ana", role: "analyst" };
const lead: Officer = { ...ana, name: "Lea", role: "lead" };

describe("what is sent", () => {
  it("is only what differs from the case the officer looked at", () => {
    const body = bodyOfReassignment({ assignee: "Ana", reviewer: "Ben", comment: " " }, profile({ reviewer: "Ben" }));
    expect(body).toEqual({ serviceProfile: { assignee: "Ana" }, comment: undefined });
  });

  it("leaves a role nobody touched to whoever has it after a colleague's change", () => {
    const input = { reviewer: "Ben", comment: "leave" };
    expect(bodyOfReassignment(input, profile({ assignee: "Chloe" })).serviceProfile).toEqual({ reviewer: "Ben" });
  });
});

describe("what is refused before sending", () => {
  it.each([
    ["nothing chosen", {}, {}, "assignee"],
    ["one person twice", { assignee: "Ben" }, { reviewer: "Ben" }, "assignee"],
    ["one person twice, chosen together", { assignee: "Ana", reviewer: "Ana" }, {}, "reviewer"],
    ["an emptied role that has a holder", { reviewer: null, assignee: "Ana" }, { reviewer: "Ben" }, "reviewer"],
    ["taking without a reason", { assignee: "Ana" }, { assignee: "Ben" }, "comment"],
  ])("%s", (_what, input, fields, field) => {
    expect(Object.keys(faultsOfReassignment({ comment: "", ...input }, profile(fields)))).toEqual([field]);
  });

  it("nothing else: a free role needs no reason", () => {
    expect(faultsOfReassignment({ assignee: "Ana", comment: "" }, profile({ reviewer: "Ben" }))).toEqual({});
  });
});

describe("who is offered", () => {
  const people = [person("Zoe"), person("Ana"), person("Aud", { role: "auditor" }), person("Lea", { role: "lead" })];
  const offer = (officer: Officer, fields: Record<string, unknown> = {}, more: ListedOfficer[] = []) =>
    candidatesFor("assignee", { people: [...people, ...more], officer, profile: profile(fields), now: 1_000 });

  it("is the officer first, then the others by name, never an auditor", () => {
    expect(offer(lead).map(({ name }) => name)).toEqual(["Lea", "Ana", "Zoe"]);
  });

  it("to an analyst only they themselves, the rest with the rule's reason", () => {
    expect(offer(ana).map(({ name, unavailable }) => [name, Boolean(unavailable)])).toEqual([
      ["Ana", false],
      ["Lea", true],
      ["Zoe", true],
    ]);
  });

  it("without the disabled and those away, each with the reason", () => {
    const away = person("Bea", { awayUntil: "2026-12-01T00:00:00Z" });
    const back = person("Cis", { awayUntil: "1970-01-01T00:00:00Z" });
    const offered = offer(lead, {}, [away, back, person("Dan", { disabled: true })]);
    const reasons = offered.filter(({ unavailable }) => unavailable).map(({ unavailable }) => unavailable);
    expect(reasons).toEqual(["Away until 1 Dec 2026", "Account disabled"]);
  });

  it("with the holder, also one the directory does not know", () => {
    expect(offer(ana, { assignee: "M. Torres" }).at(-1)).toMatchObject({
      name: "M. Torres",
      description: "Assignee now · not on this team",
    });
  });
});
