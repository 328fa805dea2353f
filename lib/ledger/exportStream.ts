import "server-only";
import { createHash } from "node:crypto";
import type { Queryable } from "@/lib/db/client";
import { getEnv } from "@/lib/env";
import { keyIdOf } from "./chain";
import { signerIdOf, signSeal } from "./checkpoint";
import { checkpointSettings } from "./checkpoints";
import { endLine, headerLine, rowLine } from "./exportFormat";
import { storedRows } from "./rows";
import { type Head, NO_HEAD } from "./verify";

/** Lines are handed on in pieces of about this size. */
const PIECE_CHARACTERS = 64 * 1024;

/**
 * The whole ledger as an export, in pieces of text, produced on demand. It ends at the last row there is by then, so
 * that a detail erased in the meantime comes with the row that records it. Put the export on record first: in a ledger
 * older than the public chain that row begins it. Throws the driver's error.
 */
export async function* exportText(database: Queryable): AsyncGenerator<string> {
  const signer = checkpointSettings()?.signer;
  const digest = createHash("sha256");
  const keyId = keyIdOf(getEnv().LEDGER_KEY);
  let piece = headerLine({ exportedAt: new Date(), keyId, signer: signer && signerIdOf(signer) });
  let rows = 0;
  let head: Head = NO_HEAD;
  for await (const each of storedRows(database)) {
    piece += rowLine(each);
    rows += 1;
    head = { sequence: each.row.sequence, hash: each.hash, publicHash: each.publicHash };
    if (piece.length < PIECE_CHARACTERS) continue;
    digest.update(piece);
    yield piece;
    piece = "";
  }
  const end = whole(head);
  // The signature says that the ledger ended here, not that it is sound: that is for the verifier to find out.
  const seal = signer && signSeal(signer, end, digest.update(piece).digest("hex"), new Date().toISOString());
  yield piece + endLine({ rows, head: end, seal });
}

function whole({ publicHash, ...head }: Head): Required<Head> {
  if (publicHash === undefined) throw new Error("The ledger has no public chain yet: put the export on record first");
  return { ...head, publicHash };
}
