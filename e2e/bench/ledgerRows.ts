import { randomBytes, randomUUID } from "node:crypto";
import { canonical } from "@/lib/digest";
import { type ChainedRow, digestDetail, GENESIS, keyedHash, keyIdOf, publicHash } from "@/lib/ledger/chain";
import type { ExportedRow } from "@/lib/ledger/verify";

const OFFICERS = Array.from({ length: 20 }, () => randomUUID());
const ENTITIES = 50_000;
const YEAR_MS = 365 * 24 * 3_600_000;
const STEPS = ["INTENT", "SENT", "CONFIRMED"] as const;
const ACTIONS = ["reassign", "override", "change-state", "reassign", "set-current-workflow"] as const;

/** A year's ledger of a busy desk: three rows a write, an eighth of them sign-ins, every tenth write ending otherwise, every override for a reason. */
export function* ledgerOf(count: number, key: string): Generator<ExportedRow> {
  const start = Date.now() - YEAR_MS;
  let [previousHash, chained] = [GENESIS, GENESIS];
  const keyId = keyIdOf(key);
  for (let index = 0; index < count; index++) {
    const at = new Date(start + Math.floor((index / count) * YEAR_MS)).toISOString();
    const content = index % 8 === 7 ? signIn(index) : step(index);
    const salt = randomBytes(16).toString("hex");
    const row: ChainedRow = {
      ...{ sequence: index + 1, at, ...content.row, keyId, previousHash },
      ...(content.detail && { detailDigest: digestDetail(salt, content.detail) }),
    };
    const text = canonical(row);
    const hash = (previousHash = keyedHash(key, text));
    chained = publicHash(chained, text);
    yield { row, hash, publicHash: chained, ...(content.detail && { detail: { salt, detail: content.detail } }) };
  }
}

interface Content {
  row: Omit<ChainedRow, "sequence" | "at" | "keyId" | "previousHash">;
  detail?: Record<string, unknown>;
}

function signIn(index: number): Content {
  const row = { actorId: officer(index), actorRole: "analyst", action: "sign-in", outcome: "DONE" };
  return { row, detail: { sessionId: randomUUID() } };
}

function step(index: number): Content {
  const write = Math.floor(index / 3);
  const outcome = STEPS[index % 3] ?? "INTENT";
  const row = {
    actorId: officer(write),
    actorRole: "analyst",
    operationId: write.toString().padStart(26, "0"),
    action: ACTIONS[write % ACTIONS.length] ?? "reassign",
    outcome: outcome === "CONFIRMED" && write % 10 === 9 ? "REJECTED" : outcome,
    entityId: `00000000-0000-4000-8000-${(write % ENTITIES).toString().padStart(12, "0")}`,
    serviceName: "KYC",
    baselineEtag: '"6f1ed002ab5595859014ebf0951522d9"',
  };
  if (outcome === "SENT") return { row };
  const changes = [{ field: "assignee", from: "Ana Silva", to: "Ben Okafor" }];
  const reason = row.action === "override" && outcome === "INTENT" && { reasonCode: reasonOf(write) };
  return {
    row,
    detail: { ...reason, changes, comment: "Ana is away this week, Ben takes the case over until she is back." },
  };
}

/** Seven that are common, and one of a few times a year. */
const reasonOf = (write: number) => (write % 50_000 === 1 ? "RARE" : `REASON_${write % 7}`);

const officer = (index: number) => OFFICERS[index % OFFICERS.length] ?? "";
