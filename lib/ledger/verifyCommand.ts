import { createPublicKey, type KeyObject } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { plural } from "@/lib/format";
import { UsageError } from "@/lib/usageError";
import { readGivenCheckpoints } from "./checkpointFile";
import { type Checkpoint, readSigningKey } from "./checkpoint";
import { linesOf } from "./lines";
import { describeGap, type LedgerFault } from "./verify";
import { type ExportReport, verifyExport } from "./verifyExport";

export const VERIFY_USAGE = `Usage: npm run ledger:verify -- FILE [--checkpoints FILE --public-key KEY] [--key-file FILE]
  FILE           an export of the ledger
  --checkpoints  the checkpoint file (default: LEDGER_CHECKPOINT_FILE); without one a rewritten chain or an old copy goes
                 unnoticed
  --public-key   the key to check the signatures of exports and checkpoints with: base64 of SPKI DER, or a file that holds
                 it (default: LEDGER_SIGNING_KEY); with it, an export without a valid seal is a fault
  --key-file     a file that holds the ledger key (default: LEDGER_KEY)
One of the two keys is needed. If you have only the public one, you can also use public/verify.mjs, which needs only Node.`;

/**
 * `npm run ledger:verify`: verifies an export with neither server nor database. In: the arguments and the variables of the
 * process. Out: what to print, and the exit code: 0 when everything holds. Throws UsageError, and an error for a file
 * that cannot be read or is no export.
 */
export async function verifyCommand(
  args: string[],
  variables: NodeJS.ProcessEnv,
): Promise<{ text: string; code: number }> {
  const { file, values } = readArguments(args);
  const key = await ledgerKey(values["key-file"], variables);
  const signer = await signerKey(values["public-key"], variables);
  if (key === undefined && !signer)
    throw new UsageError(`A key is missing: see --key-file, --public-key.\n\n${VERIFY_USAGE}`);
  const checkpointFile = values.checkpoints ?? (variables.LEDGER_CHECKPOINT_FILE || undefined);
  if (checkpointFile !== undefined && !signer)
    throw new UsageError(`--checkpoints needs --public-key.\n\n${VERIFY_USAGE}`);
  const checkpoints = checkpointFile === undefined ? undefined : await readGivenCheckpoints(checkpointFile);
  const report = await verifyExport(() => linesOf(file), { key, checkpoints, signer });
  return { text: wordsOf(report, { key, signer, checkpoints }), code: report.faultCount === 0 ? 0 : 1 };
}

function readArguments(args: string[]) {
  const text = { type: "string" } as const;
  const options = { checkpoints: text, "public-key": text, "key-file": text } as const;
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length === 1 && positionals[0]) return { file: positionals[0], values };
  } catch (cause) {
    throw new UsageError(`${(cause as Error).message}\n\n${VERIFY_USAGE}`, { cause });
  }
  throw new UsageError(VERIFY_USAGE);
}

async function ledgerKey(file: string | undefined, { LEDGER_KEY }: NodeJS.ProcessEnv): Promise<string | undefined> {
  if (file === undefined) return LEDGER_KEY || undefined;
  const key = (await readFile(file, "utf8")).trim();
  if (!key) throw new UsageError(`${file} holds no key.\n\n${VERIFY_USAGE}`);
  return key;
}

async function signerKey(given: string | undefined, variables: NodeJS.ProcessEnv): Promise<KeyObject | undefined> {
  if (given !== undefined)
    return publicKey(given) ?? publicKey(await readFile(given, "utf8").catch(() => "")) ?? noKey();
  return variables.LEDGER_SIGNING_KEY ? readSigningKey(variables.LEDGER_SIGNING_KEY) : undefined;
}

function publicKey(text: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(text.trim(), "base64"), format: "der", type: "spki" });
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

function noKey(): never {
  throw new UsageError(`--public-key is neither an Ed25519 key nor a file with one.\n\n${VERIFY_USAGE}`);
}

interface Given {
  key?: string;
  signer?: KeyObject;
  checkpoints?: readonly Checkpoint[];
}

function wordsOf(report: ExportReport, { key, signer, checkpoints }: Given): string {
  const { setAside, foreign, foreignRanges } = report;
  const ranges = foreignRanges.map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
  return [
    resultWords(report),
    `Exported ${report.header.exportedAt}; ${sealWords(report)}.`,
    ...(setAside > 0 ? [`Set aside because later than this export: ${plural(setAside, "checkpoint")}.`] : []),
    ...(foreign > 0
      ? [`Not of the ledger's key, and set apart by a seam on record: ${plural(foreign, "row")} (${ranges}).`]
      : []),
    ...(key === undefined ? ["The keyed hashes were not checked: no ledger key was given."] : []),
    ...(signer ? [] : ["No public key was given: no signature was checked, and a cut-off end would go unnoticed."]),
    ...(checkpoints ? [] : ["No checkpoints were given: a rewritten chain or an old copy would go unnoticed."]),
    ...faultWords(report),
  ].join("\n");
}

function resultWords(report: ExportReport): string {
  const { rows, faultyRows, checkpoints, validCheckpoints, faultCount, otherKeyCount, header } = report;
  const total = `${rows - faultyRows}/${rows} rows, ${validCheckpoints}/${checkpoints} checkpoints valid`;
  if (faultCount === 0) return `${total}.`;
  if (faultCount === otherKeyCount)
    return `NOT verified: a given key is not the ledger's. Nothing indicates a change. ${total}.`;
  const hint = header.format === 1 && faultyRows === rows ? " No row matches: the given key may be the wrong one." : "";
  return `The ledger is NOT what was recorded. ${total}.${hint}`;
}

const sealWords = ({ sealedAt, head }: ExportReport) =>
  sealedAt
    ? `it ends at row ${head.sequence}, sealed ${sealedAt}`
    : `it ends at row ${head.sequence}, and no seal was checked`;

function faultWords({ faults, faultCount, gaps }: ExportReport): string[] {
  const [first, ...others] = faults;
  if (!first) return [];
  const shown = others.slice(0, MOST_SHOWN).map(sentence);
  const rest = faultCount - 1 - shown.length;
  return [
    `First fault: ${sentence(first).trim()}`,
    ...gaps.map((gap) => `Gap: ${describeGap(gap)}`),
    ...shown,
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
}

const MOST_SHOWN = 20;
const sentence = ({ sequence, problem }: LedgerFault) => `  row ${sequence} ${problem}`;
