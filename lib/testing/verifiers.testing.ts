import { execFile } from "node:child_process";
import { createPublicKey, type KeyObject } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { expect } from "vitest";
import { getDb } from "@/lib/db/client";
import { getEnv } from "@/lib/env";
import { inProject } from "@/lib/launch/project";
import { CheckpointKeeper } from "@/lib/ledger/checkpoints";
import { exportText } from "@/lib/ledger/exportStream";
import { setUpLedger } from "./ledger.testing";
import { verifyCommand } from "@/lib/ledger/verifyCommand";

export type VerifierResult = "good" | "fault" | "refused";

export const spkiOf = (key: KeyObject) =>
  createPublicKey(key).export({ format: "der", type: "spki" }).toString("base64");

/** The same result by verify.mjs, by the command without the ledger key and by the command with it. */
export const all = (result: VerifierResult) => [result, result, result];

/** The result of `npm run ledger:verify`. */
export async function byCommand(args: string[], key?: string): Promise<VerifierResult> {
  try {
    const { code } = await verifyCommand(args, { NODE_ENV: "test", LEDGER_KEY: key });
    return code === 0 ? "good" : "fault";
  } catch {
    return "refused";
  }
}

/** The result of verify.mjs, as an auditor runs it, and what it printed. */
export function alone(args: string[]): Promise<{ result: VerifierResult; text: string }> {
  const words: VerifierResult[] = ["good", "fault", "refused"];
  return new Promise((resolve) => {
    execFile(process.execPath, [inProject("public/verify.mjs"), ...args], (error, stdout, stderr) => {
      const code = error ? Number(error.code) : 0;
      resolve({ result: words[code] ?? "refused", text: stdout + stderr });
    });
  });
}

/** For tests of both verifiers: a ledger as `setUpLedger` makes it, its export as a file, and the results on that. */
export function setUpVerifiers() {
  const ledger = setUpLedger();
  const { checkpointFile, signer } = ledger;
  const exportFile = `${checkpointFile}.export`;
  const write = (lines: string[]) => writeFile(exportFile, `${lines.join("\n")}\n`);
  const checkpoints = async () => (await readFile(checkpointFile, "utf8")).trimEnd().split("\n");
  const keepCheckpoints = (lines: string[]) => writeFile(checkpointFile, lines.map((line) => `${line}\n`).join(""));
  const results = async (known = ["--checkpoints", checkpointFile, "--public-key", spkiOf(signer)]) => {
    const args = [exportFile, ...known];
    const { result, text } = await alone(args);
    expect(text).toMatch(/VERIFIED|REFUSED/);
    expect(text).not.toMatch(/^\s+at /m);
    return [result, await byCommand(args), await byCommand(args, getEnv().LEDGER_KEY)];
  };
  /** Signs the head as the desk would, that many minutes from now. */
  const vouch = async (minutes = 0) => {
    const keeper = new CheckpointKeeper(checkpointFile, signer);
    await keeper.compare();
    await keeper.signWhenDue(new Date(Date.now() + minutes * 60_000));
  };
  return { ...ledger, exportFile, write, checkpoints, keepCheckpoints, results, vouch };
}

export async function exportedLines(): Promise<string[]> {
  let text = "";
  for await (const piece of exportText(getDb())) text += piece;
  return text.trimEnd().split("\n");
}
