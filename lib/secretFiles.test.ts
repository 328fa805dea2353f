import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it } from "vitest";
import { inProject } from "@/lib/launch/project";
import { fileSettingOf, readSecretFiles, SECRET_SETTINGS, takeSecretFiles } from "./secretFiles";

const directory = mkdtempSync(path.join(tmpdir(), "countersign-secrets-"));
function fileOf(content: string): string {
  const file = path.join(directory, `${content.length}-secret`);
  writeFileSync(file, content);
  return file;
}

it.each(SECRET_SETTINGS)("%s can come from a file, whose last line break is no part of it", (name) => {
  const variables: Record<string, string | undefined> = { [fileSettingOf(name)]: fileOf(`of ${name}\n`) };
  takeSecretFiles(variables);
  expect(variables[name]).toBe(`of ${name}`);
});

it("every fault of a file is named together with its setting, never with what a file holds", () => {
  const read = () =>
    readSecretFiles({
      LEDGER_KEY: "given",
      LEDGER_KEY_FILE: fileOf("hidden-value"),
      NEXTAUTH_SECRET_FILE: path.join(directory, "nowhere"),
      OIDC_CLIENT_SECRET_FILE: fileOf("\n"),
    });
  expect(read).toThrow(
    "NEXTAUTH_SECRET_FILE names a file that cannot be read\n" +
      "LEDGER_KEY and LEDGER_KEY_FILE must not both be set\n" +
      "OIDC_CLIENT_SECRET_FILE names an empty file",
  );
  expect(read).not.toThrow(/hidden-value|nowhere/);
});

it("an empty variable counts as missing, on either side", () => {
  expect(readSecretFiles({ LEDGER_KEY_FILE: "" })).toEqual({});
  expect(readSecretFiles({ LEDGER_KEY: "", LEDGER_KEY_FILE: fileOf("from the file") })).toEqual({
    LEDGER_KEY: "from the file",
  });
});

it("every setting that .env.example calls a secret, key or password is one that the log hides", () => {
  const settings = readFileSync(inProject(".env.example"), "utf8").match(/^[A-Z_]+(?==)/gm) ?? [];
  const secrets = settings.filter((name) => /(KEY|SECRET|PASSWORD)$/.test(name));
  expect(secrets.length).toBeGreaterThan(3);
  expect(secrets.filter((name) => !(SECRET_SETTINGS as readonly string[]).includes(name))).toEqual([]);
});
