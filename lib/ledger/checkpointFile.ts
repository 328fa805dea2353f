import { open, readFile } from "node:fs/promises";
import { type Checkpoint, checkpoint } from "./checkpoint";

/*
 * The file of checkpoints: one JSON object a line, only ever added to. A line without its line end was cut off while it
 * was written (a full disk, a lost power supply); it never counted.
 */

const NEWLINE = 0x0a;
/** Longer than two lines, so that the end of the file always holds a complete one. */
const TAIL_BYTES = 2_048;

/** All checkpoints of a file, oldest first; a missing file has none. Throws when a line is no checkpoint, naming it. */
export async function readCheckpoints(file: string): Promise<Checkpoint[]> {
  return checkpointsIn((await readFile(file, "utf8").catch(noneWhenMissing)) ?? "", file);
}

/** The same for a file named by the operator: it must exist and hold at least one. */
export async function readGivenCheckpoints(file: string): Promise<Checkpoint[]> {
  const checkpoints = checkpointsIn(await readFile(file, "utf8"), file);
  if (checkpoints.length === 0) throw new Error(`${file} holds no checkpoint`);
  return checkpoints;
}

function checkpointsIn(text: string, file: string): Checkpoint[] {
  return text
    .split("\n")
    .slice(0, -1)
    .map((line, index) => parseLine(line, `line ${index + 1} of ${file}`));
}

/** The last checkpoint of a file, undefined when it holds none. Throws when its last line is no checkpoint. */
export async function newestCheckpoint(file: string): Promise<Checkpoint | undefined> {
  const handle = await open(file, "r").catch(noneWhenMissing);
  if (!handle) return undefined;
  try {
    const { size } = await handle.stat();
    const start = Math.max(0, size - TAIL_BYTES);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, start);
    const line = buffer.subarray(0, bytesRead).toString("utf8").split("\n").at(-2);
    return line === undefined ? undefined : parseLine(line, `the last line of ${file}`);
  } finally {
    await handle.close();
  }
}

/**
 * Appends a checkpoint and makes sure that it is on the disk. Only one process at a time may do so: the caller holds a
 * lock.
 */
export async function appendCheckpoint(file: string, added: Checkpoint): Promise<void> {
  const handle = await open(file, "a+", 0o600);
  try {
    await dropUnfinished(handle);
    await handle.appendFile(`${JSON.stringify(added)}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

async function dropUnfinished(handle: Awaited<ReturnType<typeof open>>): Promise<void> {
  const { size } = await handle.stat();
  const start = Math.max(0, size - TAIL_BYTES);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(TAIL_BYTES), 0, TAIL_BYTES, start);
  const end = start + buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE) + 1;
  if (end < size) await handle.truncate(end);
}

function parseLine(line: string, place: string): Checkpoint {
  try {
    const value: unknown = JSON.parse(line);
    if (JSON.stringify(value) !== line) throw new SyntaxError("The line can be read in more than one way");
    return checkpoint.parse(value);
  } catch (cause) {
    throw new Error(`Not a checkpoint: ${place}`, { cause });
  }
}

function noneWhenMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
