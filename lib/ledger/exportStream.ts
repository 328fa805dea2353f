import "server-only";
import type { Queryable } from "@/lib/db/client";
import { signCheckpoint } from "./checkpoint";
import { checkpointSettings } from "./checkpoints";
import { endLine, headerLine, rowLine } from "./exportFormat";
import { storedRows } from "./rows";
import { type Head, NO_HEAD } from "./verify";

/** Lines are handed on in pieces of about this size. */
const PIECE_CHARACTERS = 64 * 1024;

/**
 * The whole ledger as an export, in pieces of text, made as they are asked for. It goes on to the last row there is when it
 * gets there, so that a detail erased meanwhile comes with the row that tells of it. Throws the driver's error.
 */
export async function* exportText(database: Queryable): AsyncGenerator<string> {
  let piece = headerLine(new Date());
  let rows = 0;
  let head: Head = NO_HEAD;
  for await (const each of storedRows(database)) {
    piece += rowLine(each);
    rows += 1;
    head = { sequence: each.row.sequence, hash: each.hash };
    if (piece.length < PIECE_CHARACTERS) continue;
    yield piece;
    piece = "";
  }
  yield piece + endLine({ rows, head, seal: sealOf(head) });
}

/** What is signed here is that the ledger ended so, not that it is sound: that is for the verifier to find out. */
function sealOf(head: Head) {
  const settings = checkpointSettings();
  return settings && head.sequence > 0 ? signCheckpoint(settings.signer, head, new Date().toISOString()) : undefined;
}
