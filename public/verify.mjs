/*
 * Verifies an export of a Countersign ledger (see LEDGER-FORMAT.md) with nothing but Node 18 or later:
 *
 *   node verify.mjs EXPORT --public-key KEY [--checkpoints FILE]
 *
 *   --public-key   the key to check signatures with, from the desk's ledger page: base64 of SPKI DER, or a file that holds it
 *   --checkpoints  the desk's checkpoint file, kept outside its database: reveals a rewritten chain and an old copy
 *
 * It exits with 0 if everything verifies, with 1 if anything does not, and with 2, after a sentence that says why, if it
 * cannot verify at all: the export is not exactly in the format, or a named file cannot be read.
 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { createReadStream, existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";

const GENESIS = "0".repeat(64);
const [LONGEST_LINE, DEEPEST, MOST_FAULTS_SHOWN] = [1_000_000, 100, 20];

class Refusal extends Error {}
const refuse = (why) => {
  throw new Refusal(why);
};

/* What a file may hold: exactly these members; one whose name ends in "?" may be absent. */

const text = (value) => typeof value === "string";
const matching = (pattern) => (value) => text(value) && pattern.test(value);
const [hash, id] = [matching(/^[0-9a-f]{64}$/), matching(/^[0-9a-f]{16}$/)];
const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(?:\d{3})?Z$/);
const count = (value) => Number.isSafeInteger(value) && value >= 0;
const number = (value) => count(value) && value > 0;
const DETAIL = { salt: text, detail: () => true };
const ROW = {
  ...{ sequence: number, at: time, action: text, outcome: text, previousHash: hash, "keyId?": text, "seam?": text },
  ...{ "actorId?": text, "actorRole?": text, "operationId?": text, "entityId?": text, "serviceName?": text },
  ...{ "workflowExecutionId?": text, "baselineEtag?": text, "upstreamRequestId?": text, "detailDigest?": text },
};
const LINE = { row: has(ROW), hash, "publicHash?": hash, "detail?": has(DETAIL), "erased?": number };
const HEADER = { format: matching(/^countersign-ledger\/2$/), exportedAt: text, keyId: id, "signer?": id };
const HEAD = { sequence: count, hash, publicHash: hash };
const SEAL = { ...HEAD, at: text, digest: text, signer: text, signature: text };
const END = { end: has({ rows: count, head: has(HEAD), "seal?": has(SEAL) }) };
const CHECKPOINT = { sequence: count, hash: text, "publicHash?": text, at: text, "signer?": text, signature: text };
const ranges = (value) => Array.isArray(value) && value.every(has({ from: number, to: number }));
const SEAM = {
  ...{ reason: matching(/^(public-chain|wrong-key|key-changed|foreign-rows)$/), sequence: number, faultyRows: count },
  ...{ hash: text, publicHash: text, "foreign?": ranges, "otherKey?": text, "signer?": text, "signature?": text },
};

function has(members) {
  const judges = new Map(Object.entries(members).map(([name, judge]) => [name.replace("?", ""), judge]));
  const needed = Object.keys(members).filter((name) => !name.endsWith("?"));
  return (value) =>
    value?.constructor === Object &&
    Object.entries(value).every(([name, each]) => judges.get(name)?.(each)) &&
    needed.every((name) => Object.hasOwn(value, name));
}

/* The canonical form (RFC 8785), the hashes and the signatures over it. */

function canonical(value, depth = 0) {
  if (depth > DEEPEST) refuse("it is nested deeper than anything the desk writes");
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((each) => canonical(each, depth + 1)).join(",")}]`;
  const write = (name) => `${JSON.stringify(name)}:${canonical(value[name], depth + 1)}`;
  return `{${Object.keys(value).sort().map(write).join(",")}}`;
}

const sha256 = (...parts) => parts.reduce((made, part) => made.update(part), createHash("sha256")).digest("hex");
const idOf = (key) => sha256(key.export({ format: "der", type: "spki" })).slice(0, 16);

function isAuthentic(key, { signature, ...content }) {
  return verify(null, Buffer.from(canonical(content)), key, Buffer.from(signature, "base64url"));
}

/** Parses a text that is exactly the canonical form of its value, so that no two readers can read it differently. */
function exact(given, what, judge) {
  const value = parsed(given) ?? refuse(`${what} is not JSON`);
  if (canonical(value) !== given) refuse(`${what} is not written exactly as the format requires`);
  return judge(value) ? value : refuse(`${what} does not fit the format`);
}

function parsed(given) {
  try {
    return JSON.parse(given);
  } catch {
    return undefined;
  }
}

/* Reading, in bounded memory. */

async function* linesOf(file) {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let [rest, line] = ["", 0];
  for await (const piece of createReadStream(file, { highWaterMark: 256 * 1024 })) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split("\n");
    rest = lines.pop();
    for (const each of lines) yield [each, ++line];
    if (rest.length > LONGEST_LINE) refuse(`line ${line + 1} is longer than any row can be`);
  }
  if (rest + decoder.decode()) refuse("the file is cut off: its last line does not end");
}

function publicKey(given) {
  const base64 = existsSync(given) ? readFileSync(given, "utf8") : given;
  const key = createPublicKey({ key: Buffer.from(base64, "base64"), format: "der", type: "spki" });
  return key.asymmetricKeyType === "ed25519" ? key : refuse("the public key is not an Ed25519 key");
}

function checkpointsIn(file) {
  const lines = readFileSync(file, "utf8").split("\n");
  lines.pop(); // A last line without its line end was cut off while being written, and does not count.
  const values = lines.map((line) => (line.length < 2_000 ? parsed(line) : undefined));
  const wrong = values.findIndex((value, index) => !has(CHECKPOINT)(value) || JSON.stringify(value) !== lines[index]);
  if (wrong >= 0 || values.length === 0) refuse(`line ${wrong + 1 || 1} of ${file} is not a checkpoint`);
  return values;
}

function seamIn({ action, seam }) {
  const value = action === "ledger-seam" ? parsed(seam) : undefined;
  return has(SEAM)(value) && canonical(value) === seam ? value : undefined;
}

/* Judging: the rows one after the other, then the end. */

class Ledger {
  head = { sequence: 0, hash: GENESIS, publicHash: GENESIS };
  counts = { rows: 0, chained: 0, details: 0, erased: 0, checkpoints: 0, faults: 0 };
  faults = [];
  isPublic = false; // Does the row before carry a public hash of its own?
  due = new Map(); // Checkpoints by the row they vouch for.
  erasures = new Map(); // By the row that should record an erasure: what was erased.

  constructor(key, checkpoints, seams) {
    Object.assign(this, { key, keyId: idOf(key), given: checkpoints });
    for (const each of checkpoints ?? []) this.due.set(each.sequence, [...(this.due.get(each.sequence) ?? []), each]);
    // A seam can set rows apart, as not of the ledger's key, only if it is signed.
    const signed = seams.filter(({ seam }) => seam.foreign && seam.signature && isAuthentic(key, seam));
    this.foreign = signed.flatMap(({ sequence, seam }) => seam.foreign.filter(({ to }) => to < sequence));
  }

  /** Notes each problem whose condition holds. */
  note(sequence, problems) {
    for (const [isSo, problem] of problems)
      if (isSo && ++this.counts.faults <= MOST_FAULTS_SHOWN) this.faults.push(`row ${sequence} ${problem}`);
  }

  take(each) {
    const { row, publicHash } = each;
    const { sequence } = row;
    const computed = sha256(this.head.publicHash, canonical(row));
    const isForeign = this.foreign.some(({ from, to }) => from <= sequence && sequence <= to);
    this.note(sequence, [
      [sequence !== this.head.sequence + 1, `follows row ${this.head.sequence}: rows are missing, doubled or moved`],
      [row.previousHash !== this.head.hash, "does not continue the row before it"],
    ]);
    if (!isForeign) this.judge(each, computed);
    this.isPublic = publicHash !== undefined;
    this.head = { sequence, hash: each.hash, publicHash: isForeign ? computed : (publicHash ?? computed) };
    this.counts.rows += 1;
    for (const checkpoint of this.due.get(sequence) ?? []) this.judgeCheckpoint(checkpoint, false);
    this.due.delete(sequence);
  }

  // eslint-disable-next-line complexity -- a list of conditions, each with its sentence
  judge(each, computed) {
    const { row, publicHash, detail, erased } = each;
    const begins = publicHash !== undefined && !this.isPublic && row.sequence > 1;
    const seam = seamIn(row);
    const isOurs = seam?.signature !== undefined && seam.signer === this.keyId;
    this.note(row.sequence, [
      [publicHash !== undefined && publicHash !== computed, "does not match its public hash: its content was changed"],
      [publicHash === undefined && this.isPublic, "lacks its public hash"],
      [publicHash !== undefined && row.keyId === undefined, "does not say under which key it was written"],
      [begins && row.seam === undefined, "begins the public chain without a seam"],
      [!seam && (row.action === "ledger-seam" || row.seam !== undefined), "should be a seam, but is not"],
      [seam && differs(seam, this.head), "is a seam that does not bind the rows before it"],
      [isOurs && !isAuthentic(this.key, seam), "is a seam whose signature is not valid"],
      [
        detail && sha256(detail.salt, canonical(detail.detail)) !== row.detailDigest,
        "has a detail that is not the one recorded",
      ],
      [detail && erased, "has a detail, but says that it was erased"],
      [erased && !row.detailDigest, "says that its detail was erased, but never had one"],
      [row.detailDigest && !detail && !erased, "lacks its detail, and no row records that it was erased"],
    ]);
    this.judgeErasing(each);
    this.seam = seam ?? this.seam;
    this.counts.chained += publicHash ? 1 : 0;
    this.counts.details += detail ? 1 : 0;
  }

  /** If a detail was erased by law, a later row records it, for that operation or, without one, for that entity. */
  judgeErasing({ row, erased }) {
    const [{ sequence, action, operationId }, entityId] = [row, row.entityId?.toLowerCase()];
    const [named, operation, entity] = this.erasures.get(sequence) ?? [];
    const [own, theirs] = operationId === undefined ? [entityId, entity] : [operationId, operation];
    const isUntold = named !== undefined && (action !== "erase-details" || !own || own !== theirs);
    this.note(sequence, [[isUntold, `does not record the erasure that row ${named} refers to`]]);
    this.erasures.delete(sequence);
    if (!erased) return;
    this.counts.erased += 1;
    const [first, ...ids] = this.erasures.get(erased) ?? [sequence, operationId, entityId];
    this.erasures.set(erased, [first, ids[0] === operationId ? ids[0] : null, ids[1] === entityId ? ids[1] : null]);
  }

  judgeCheckpoint(checkpoint, isMissing) {
    const { sequence, at, signer = this.keyId, publicHash = this.head.publicHash } = checkpoint;
    const isSame = checkpoint.hash === this.head.hash && publicHash === this.head.publicHash;
    this.counts.checkpoints += 1;
    if (signer !== this.keyId) this.note(sequence, [[true, `has a checkpoint of ${at} by another key (id ${signer})`]]);
    else if (!isAuthentic(this.key, checkpoint)) this.note(sequence, [[true, `has a forged checkpoint of ${at}`]]);
    else if (isMissing) this.note(sequence, [[true, `is missing, although the checkpoint of ${at} vouches for it`]]);
    else this.note(sequence, [[!isSame, `is not the row that the checkpoint of ${at} vouches for`]]);
  }

  end({ rows, head, seal }, digest) {
    const [{ sequence }, problem] = [this.head, this.problemOfSeal(seal, digest)];
    const isEnd = rows === this.counts.rows && !differs(head, this.head);
    this.note(sequence, [
      [!isEnd, `is the last of ${this.counts.rows}, but the export ended with row ${head.sequence} of ${rows}`],
      [problem, `ends an export ${problem}`],
    ]);
    for (const [by, [first]] of this.erasures)
      this.note(first, [[true, `lacks its detail, and row ${by}, which should record its erasure, is missing`]]);
    // A checkpoint signed after the export was sealed may vouch for rows that the export cannot contain.
    const isLater = (each) => !problem && each.sequence > seal.sequence && each.at > seal.at;
    for (const each of [...this.due.values()].flat()) if (!isLater(each)) this.judgeCheckpoint(each, true);
    const isUnvouched = this.given && this.counts.checkpoints === 0;
    this.note(sequence, [[isUnvouched, "ends a ledger that none of the checkpoints given vouches for"]]);
  }

  problemOfSeal(seal, digest) {
    if (!seal) return "that carries no seal: it may be cut off or made by hand";
    if (seal.signer !== this.keyId) return `sealed with another key (id ${seal.signer} instead of ${this.keyId})`;
    if (!isAuthentic(this.key, seal)) return "whose seal is not valid";
    if (differs(seal, this.head)) return "whose seal is for a different end";
    return seal.digest !== digest && "whose seal is for a different file: a line was changed, added or removed";
  }
}

const differs = (one, other) => ["sequence", "hash", "publicHash"].some((name) => one[name] !== other[name]);

async function verifyFile(file, key, checkpoints) {
  // The file is read twice, because a seam concerns the rows before it.
  const seams = [];
  for await (const [line] of linesOf(file)) {
    const row = line.includes('"seam":') ? parsed(line)?.row : undefined;
    if (has(ROW)(row) && seamIn(row)) seams.push({ sequence: row.sequence, seam: seamIn(row) });
  }
  const [ledger, digest] = [new Ledger(key, checkpoints, seams), createHash("sha256")];
  let header, end;
  for await (const [line, at] of linesOf(file)) {
    if (end) refuse(`line ${at} comes after the end of the export`);
    if (!header) header = exact(line, "the first line, of format countersign-ledger/2,", has(HEADER));
    else {
      const value = exact(line, `line ${at}`, (each) => has(LINE)(each) || has(END)(each));
      if (value.row) ledger.take(value);
      end = value.end;
    }
    if (!end) digest.update(`${line}\n`);
  }
  if (!end) refuse("the file is cut off: the line that ends an export is missing");
  ledger.end(end, digest.digest("hex"));
  return { ledger, header, seal: end.seal };
}

function tell({ counts, head, faults, foreign, seam, given }, header, seal) {
  const lines = [
    `Export of ${header.exportedAt}: ${counts.rows} rows, up to row ${head.sequence}.`,
    `Public chain: ${counts.chained} rows with a hash of their own, ${counts.rows - counts.chained} older or foreign rows bound by a seam.`,
    seam?.faultyRows && `Faulty earlier rows when the newest seam was made: ${seam.faultyRows}.`,
    ...foreign.map(({ from, to }) => `Set apart by a seam, as rows of another key: rows ${from} to ${to}.`),
    `Details: ${counts.details} compared with the digest in their row, ${counts.erased} erased by law.`,
    seal && `Seal: ${seal.at}, by key ${seal.signer}, over all bytes before the last line.`,
    given && `Checkpoints: ${counts.checkpoints} of ${given.length} concern rows of this export.`,
    !given && "Checkpoints: none given, so a rewritten chain or an old copy would go unnoticed.",
    "Keyed hashes: not checked; that needs the ledger's secret key.",
    ...faults.map((fault) => `FAULT: ${fault}.`),
    counts.faults > faults.length && `… and ${counts.faults - faults.length} more.`,
    counts.faults === 0 ? "VERIFIED: the ledger is what was recorded." : "NOT VERIFIED.",
  ];
  process.stdout.write(`${lines.filter(Boolean).join("\n")}\n`);
}

try {
  const options = { "public-key": { type: "string" }, checkpoints: { type: "string" } };
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const { "public-key": key, checkpoints } = values;
  if (positionals.length !== 1 || key === undefined) refuse("name one export and give --public-key KEY");
  const given = checkpoints === undefined ? undefined : checkpointsIn(checkpoints);
  const { ledger, header, seal } = await verifyFile(positionals[0], publicKey(key), given);
  tell(ledger, header, seal);
  process.exitCode = ledger.counts.faults === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`REFUSED: ${error instanceof Refusal ? "" : "the input cannot be read: "}${error.message}.\n`);
  process.exitCode = 2;
}
