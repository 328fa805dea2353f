import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { AuditEvent } from "../vendor/audit";
import type { Changes } from "./vendorCase";

/** One change as it is kept: by entity, not by row, so that it survives a longer story. */
export interface JournalEntry {
  entityId: string;
  serviceName: string;
  changes: Changes;
  events: AuditEvent[];
}

interface JournalHead {
  /** When the sandbox first started: the story's ages count back from then, also after a restart. */
  startedAt: number;
}

/** The append-only file a demo's changes survive a restart in: a head line, then one line per change. */
export class Journal {
  readonly head: JournalHead;
  readonly entries: JournalEntry[] = [];

  /** In: the file, made when missing. Throws when it holds a line that is no JSON, naming the line. */
  constructor(
    private readonly file: string,
    fresh: JournalHead,
  ) {
    if (!existsSync(file)) this.begin(fresh);
    const [head, ...entries] = readFileSync(file, "utf8").split("\n").filter(Boolean).map(parseLine(file));
    this.head = head as JournalHead;
    this.entries.push(...(entries as JournalEntry[]));
  }

  append(entry: JournalEntry): void {
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
  }

  /** Forgets every change. */
  begin(head: JournalHead): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify(head)}\n`);
  }
}

const parseLine = (file: string) => (line: string, place: number) => {
  try {
    return JSON.parse(line) as unknown;
  } catch (cause) {
    throw new Error(`${file}: line ${place + 1} is not readable; delete the file to start afresh`, { cause });
  }
};
