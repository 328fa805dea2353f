import { describe, expect, test } from "vitest";
import { faultOfName } from "@/lib/domain/names";
import { emailFrom, isFromTheFuture, namesFrom, parseRoleMap, roleFrom } from "./oidcRules";

describe("the map of roles", () => {
  test("is read in order, and a value may hold the sign", () => {
    expect(parseRoleMap("a=lead,b=analyst")).toEqual([
      ["a", "lead"],
      ["b", "analyst"],
    ]);
    expect(parseRoleMap("cn=leads=lead")).toEqual([["cn=leads", "lead"]]);
  });
  test.each(["", "lead", "=lead", "a=boss", "a=lead,", "a=lead,,b=analyst"])("%j is none", (text) => {
    expect(parseRoleMap(text)).toBeUndefined();
  });
});

describe("the role of a claim", () => {
  const leads = parseRoleMap("kyc-leads=lead,kyc=analyst") ?? [];
  test.each<[string, unknown, string | undefined]>([
    ["a list", ["x", "kyc"], "analyst"],
    ["a text", "kyc", "analyst"],
    ["several: the first of the map counts", ["kyc", "kyc-leads"], "lead"],
    ["none that fits", ["kyc-lead"], undefined],
    ["another case of letters", ["KYC"], undefined],
    ["a text that only holds it", "kyc,kyc-leads", undefined],
    ["numbers and objects", [1, { kyc: true }, null], undefined],
    ["nothing", undefined, undefined],
  ])("%s", (_, groups, role) => {
    expect(roleFrom({ groups }, "groups", leads)).toBe(role);
  });
  test("may be nested, or have a point in its name", () => {
    expect(roleFrom({ realm_access: { roles: ["kyc"] } }, "realm_access.roles", leads)).toBe("analyst");
    expect(roleFrom({ "https://desk.example/roles": ["kyc"] }, "https://desk.example/roles", leads)).toBe("analyst");
    expect(roleFrom({}, "constructor.name", [["Object", "lead"]])).toBeUndefined();
  });
});

describe("the e-mail of a claim", () => {
  test.each<[unknown, unknown, object | undefined]>([
    ["Ana@Desk.EXAMPLE", true, { email: "ana@desk.example", verified: true, disowned: false }],
    ["ana@desk.example", "true", { email: "ana@desk.example", verified: true, disowned: false }],
    ["ana@desk.example", undefined, { email: "ana@desk.example", verified: false, disowned: false }],
    ["ana@desk.example", false, { email: "ana@desk.example", verified: false, disowned: true }],
    ["ana\uff20desk.example", true, undefined],
    [["ana@desk.example"], true, undefined],
    [undefined, true, undefined],
  ])("%j, verified %j", (email, email_verified, expected) => {
    expect(emailFrom({ email, email_verified })).toEqual(expected);
  });
});

test.each<[object, string]>([
  [{ name: "Ana Silva" }, "Ana Silva"],
  [{ name: " Ana\u200b \r\n Silva " }, "Ana Silva"],
  [{ given_name: "Ana", family_name: "Silva" }, "Ana Silva"],
  [{ name: "", preferred_username: "asilva" }, "asilva"],
  [{ name: "\u2800" }, "ana.s"],
  [{ name: ["Ana"] }, "ana.s"],
])("the names of %j begin with %s, and all of them may go to the vendor", (claims, first) => {
  const names = namesFrom({ ...claims }, "ana.s@desk.example");
  expect(names[0]).toBe(first);
  expect(names.map(faultOfName)).toEqual([undefined, undefined, undefined]);
});

test("knows a token that was made later than now, beyond what clocks differ by", () => {
  const now = new Date(1_700_000_000_000);
  const ahead = (seconds: number) => isFromTheFuture({ iat: 1_700_000_000 + seconds }, now);
  expect([ahead(-60), ahead(0), ahead(59), ahead(61), ahead(300)]).toEqual([false, false, false, true, true]);
});
