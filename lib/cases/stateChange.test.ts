import { describe, expect, it } from "vitest";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { confirmationOf, faultsOfStateChange } from "./stateChange";
import { reasonAgainstStateChange, stateChoices } from "./stateChoices";

const profile = (fields: Record<string, unknown>) =>
  serviceProfile.parse({ entityId: "9f3b", entityName: "Zoë Ångström", state: "ARCHIVED", ...fields });
const inactive = (typedName: string, fields: Record<string, unknown> = {}) =>
  faultsOfStateChange({ state: "INACTIVE", typedName, comment: "Closed" }, profile(fields));

describe("making a profile inactive", () => {
  it.each(["Zoë Ångström", "Zoë Ångström".normalize("NFD"), "  Zoë Ångström "])(
    "is confirmed by typing %j",
    (typed) => {
      expect(inactive(typed)).toEqual({});
    },
  );

  it.each(["", "zoë ångström", "Zoe Angstrom", "Zoë  Ångström"])("is not confirmed by %j", (typed) => {
    expect(inactive(typed).typedName).toBeDefined();
  });

  it.each([undefined, "", "Jane\u202Eeod", "\u3164"])(
    "asks for the id where the name %j cannot be typed",
    (entityName) => {
      expect(confirmationOf(profile({ entityName }))).toEqual({ what: "entity id", text: "9f3b" });
      expect(inactive("9f3b", { entityName })).toEqual({});
    },
  );

  it("is never confirmed where there is neither name nor id", () => {
    expect(inactive("", { entityName: undefined, entityId: undefined }).typedName).toBeDefined();
  });
});

describe("archiving, which nothing brings back either", () => {
  const archiving = (typedName: string, fields: Record<string, unknown> = {}) =>
    faultsOfStateChange(
      { state: "ARCHIVED", typedName, comment: "No longer our customer" },
      profile({ state: "ACTIVE", ...fields }),
    );

  it("is confirmed by typing the name of the case, or its id where the name cannot be typed, and by nothing less", () => {
    expect(archiving("Zoë Ångström")).toEqual({});
    expect(archiving("9f3b", { entityName: "" })).toEqual({});
    for (const typed of ["", "x", "9f3b", "Archived"]) expect(Object.keys(archiving(typed))).toEqual(["typedName"]);
  });
});

describe("the states to choose from", () => {
  it("say why they cannot be chosen", () => {
    const reasons = stateChoices(profile({ state: "ACTIVE" })).map(({ unavailable }) => Boolean(unavailable));
    expect(reasons).toEqual([false, true]);
    expect(
      faultsOfStateChange({ state: "INACTIVE", typedName: "", comment: "x" }, profile({ state: "ACTIVE" })).state,
    ).toBe(stateChoices(profile({ state: "ACTIVE" }))[1]?.unavailable);
  });

  it("are none for a state that is final or unknown", () => {
    expect(reasonAgainstStateChange(profile({ state: "DELETED" }))).toContain("“Deleted”");
    expect(reasonAgainstStateChange(profile({ state: "ACTIVE" }))).toBeUndefined();
  });

  it("need a comment", () => {
    const faults = faultsOfStateChange(
      { state: "ARCHIVED", typedName: "Zoë Ångström", comment: " " },
      profile({ state: "ACTIVE" }),
    );
    expect(Object.keys(faults)).toEqual(["comment"]);
  });
});
