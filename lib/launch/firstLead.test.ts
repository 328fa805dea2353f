import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { getDb } from "@/lib/db/client";
import { officers } from "@/lib/db/schema";
import { makeFirstLead } from "@/lib/officers/firstLead";
import { parseFirstLead } from "./firstLead";
import { setUpTestDatabase } from "@/lib/testing/database.testing";

setUpTestDatabase();

const fileWith = (text: string) => {
  const file = path.join(mkdtempSync(path.join(tmpdir(), "countersign-lead-")), "password");
  writeFileSync(file, text);
  return file;
};
const GOOD = "seven blue kettles sing";
const lead = { FIRST_LEAD_EMAIL: "Lena@Desk.example", FIRST_LEAD_NAME: "Lena Lead" };

test("nobody is named, nobody is made", () => expect(parseFirstLead({})).toBeUndefined());

test("a lead with a password from a file, its line's end not part of it", () => {
  const read = parseFirstLead({ ...lead, FIRST_LEAD_PASSWORD_FILE: fileWith(`${GOOD}\n`) });
  expect(read).toEqual({ email: "lena@desk.example", name: "Lena Lead", password: GOOD });
});

test("a lead without a password, where there is single sign-on", () => {
  const read = parseFirstLead({ FIRST_LEAD_EMAIL: "lena@desk.example", OIDC_ISSUER: "https://id.example" });
  expect(read).toEqual({ email: "lena@desk.example", name: "lena@desk.example" });
});

test.each<[string, Record<string, string>, RegExp]>([
  ["no way in", lead, /^FIRST_LEAD_PASSWORD_FILE is missing/],
  ["no such file", { ...lead, FIRST_LEAD_PASSWORD_FILE: "/nowhere/at-all" }, /cannot be read$/],
  ["the password of the demo", { ...lead, FIRST_LEAD_PASSWORD_FILE: fileWith("countersign-demo") }, /public/],
  ["a short password", { ...lead, FIRST_LEAD_PASSWORD_FILE: fileWith("sEcReT") }, /shorter/],
  ["an empty file", { ...lead, FIRST_LEAD_PASSWORD_FILE: fileWith("") }, /shorter/],
  ["no e-mail", { FIRST_LEAD_EMAIL: "sEcReT" }, /^FIRST_LEAD_EMAIL is not/],
])("is refused with %s, and no value is told", (_, variables, words) => {
  expect(() => parseFirstLead(variables)).toThrow(words);
  expect(() => parseFirstLead(variables)).not.toThrow(/sEcReT|nowhere/);
});

test("is made once, and never beside another lead", async () => {
  const who = { email: "lena@desk.example", name: "Lena Lead" };
  expect(await makeFirstLead(who, GOOD)).toBe(true);
  expect(await makeFirstLead({ email: "lars@desk.example", name: "Lars Lead" }, GOOD)).toBe(false);
  expect(await getDb().select().from(officers)).toMatchObject([{ ...{ email: who.email }, role: "lead" }]);
});
