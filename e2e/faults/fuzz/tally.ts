import { type Exchange, judge, type Violation } from "./judge";
import type { RawAnswer } from "./rawHttp";
import type { Part } from "./report";
import type { Shot } from "./shot";
import type { Target } from "./target";

/** Adds up what a part comes to. */
export class Tally {
  private readonly started = Date.now();
  private readonly before: number;
  private readonly answers = new Map<string, number>();
  private readonly violations: (Violation & { place: string })[] = [];
  private requests = 0;

  constructor(
    private readonly title: string,
    private readonly target: Target,
  ) {
    this.before = target.calls.length;
  }

  add(shot: Shot, exchange: Omit<Exchange, "shot">, place = placeOf(shot)): void {
    this.requests += 1;
    const name = nameOf(exchange.answer);
    this.answers.set(name, (this.answers.get(name) ?? 0) + 1);
    const found = judge({ shot, ...exchange }, this.target.own, this.target.canaries);
    this.violations.push(...found.map((each) => ({ ...each, place })));
  }

  part(): Part {
    const { title, requests, answers, violations } = this;
    const calls = this.target.calls.slice(this.before);
    const writes = calls.filter(({ method }) => method === "PATCH").length;
    const seconds = (Date.now() - this.started) / 1_000;
    return { title, requests, seconds, answers, violations, upstreamCalls: calls.length, writes };
  }
}

const placeOf = ({ attacker, request: { method, target, headers, body } }: Shot) =>
  `${attacker}: ${method} ${target.slice(0, 300)} ${JSON.stringify(headers).slice(0, 600)} ${(body ?? "").toString().slice(0, 300)}`;

function nameOf(answer: RawAnswer | undefined): string {
  const code = /"code":"([A-Z_]+)"/.exec(answer?.body ?? "")?.[1];
  return answer ? [answer.status, ...(answer.status >= 400 && code ? [code] : [])].join(" ") : "none";
}
