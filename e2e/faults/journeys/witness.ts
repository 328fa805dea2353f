import type { Page, Request, Response } from "@playwright/test";
import { canariesIn } from "../fuzz/canaries";
import type { Answer, Answered } from "../runRecord";

/** The longest an answer may take: a read's deadline, an officer's patience with a write, and a second. */
const LATEST_MS = 10_000 + 10_000 + 1_000;

/** What the console says of an answer with a planned status; every other error in it is one of ours. */
const EXPECTED = /^Failed to load resource: the server responded with a status of (409|412|422|429|502|503|504)\b/;

/** Is this a write of the officer's to the vendor's records, not one to the desk's own, such as a draft? */
export const isWrite = (request: Request) =>
  request.method() === "PATCH" && new URL(request.url()).pathname.startsWith("/api/individuals/");

/** Watches one journey: what the desk answered, what the screen said, and everything that should not have been. */
export class Witness {
  readonly faults: string[] = [];
  readonly answered: Answered[] = [];
  private key = "";
  private readonly reading = new Set<Promise<void>>();

  /** In: the page, the officer at it, and what no answer may carry. */
  constructor(
    page: Page,
    private readonly officerId: string,
    secrets: readonly string[],
  ) {
    page.on("pageerror", (error) => this.faults.push(`page error: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !EXPECTED.test(message.text())) this.faults.push(`console: ${message.text()}`);
    });
    page.on("response", (response) => {
      const reading = this.read(response, secrets).catch(() => undefined);
      this.reading.add(reading);
      void reading.finally(() => this.reading.delete(reading));
    });
  }

  private async read(response: Response, secrets: readonly string[]): Promise<void> {
    const request = response.request();
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/_next/")) return;
    const key = isWrite(request) ? request.headers()["idempotency-key"] : undefined;
    if (key) this.key = key;
    const text = await response.text();
    for (const each of canariesIn(text, secrets)) this.faults.push(`${pathname} carries ${each.slice(0, 4)}…`);
    const { responseEnd } = request.timing();
    if (responseEnd > LATEST_MS) this.faults.push(`${pathname} took ${Math.round(responseEnd)} ms`);
    const isOurs = pathname.startsWith("/api/") && (key !== undefined || response.status() >= 500);
    if (isOurs) this.hear(key ?? "", answerOf(response.status(), text));
  }

  /** The screen showed how the last write ended: it is held to that like every answer. */
  sawOnScreen(text: string): void {
    const claim = claimOf(text);
    if (claim) this.hear(this.key, claim);
  }

  private hear(key: string, answer: Answer): void {
    this.answered.push({ officerId: this.officerId, key, at: Date.now(), answer });
  }

  /** Everything that was seen has been read. */
  async rest(): Promise<void> {
    await Promise.all(this.reading);
  }
}

function answerOf(status: number, text: string): Answer {
  const said = JSON.parse(text) as Partial<Answer> & { operation?: { id: string; outcome: string } };
  return {
    status,
    code: said.code,
    sent: said.sent,
    outcome: said.operation?.outcome,
    operationId: said.operation?.id,
  };
}

/** What an officer would take the words for, as the answer that would have said the same. */
function claimOf(text: string): Answer | undefined {
  if (/Saved and verified/.test(text)) return { status: 200, outcome: "CONFIRMED" };
  if (/do not repeat it|may have been sent|Needs a team lead|then changed again/i.test(text)) return undefined;
  return { status: 502, code: "UPSTREAM_ERROR", sent: "no" };
}
