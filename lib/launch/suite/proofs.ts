import { freshSeed } from "./seed";

/** A long proof: what it runs, and which lines of what it prints are its figures. */
export interface Proof {
  /** What it holds, in a few words. */
  holds: string;
  /** A program of node_modules with its arguments. */
  command: readonly string[];
  env?: Record<string, string>;
  figures: RegExp;
}

const ours = (program: string, ...args: string[]) => ["tsx", "--conditions=react-server", program, ...args];

/** The proofs that take too long for every change, by name. */
export const PROOFS: Readonly<Record<string, Proof>> = {
  draws: {
    holds: "the tests that use random data, with a new seed",
    command: ["vitest", "run"],
    env: { TEST_SEED: String(freshSeed()), ODD_RUNS: "600" },
    figures: /^\s*(TEST_SEED|Tests|Duration) /,
  },
  readme: {
    holds: "the commands of the README in clean clones",
    command: ours("e2e/readme/run.ts"),
    figures: /^(Try it|Run it): /,
  },
  crash: {
    holds: "200 kills (kill -9) while everything fails",
    command: ours("e2e/faults/crash/run.ts", "--kills", "200"),
    figures: /^(Crash run|writes that reached the vendor|kinds of faults met|ledger rows|Honest|NOT HONEST)/,
  },
  breaks: {
    holds: "every deliberate break of the write path is found",
    command: ours("e2e/faults/crash/run.ts", "--break", "all"),
    figures: /^(\S+ +(not )?found (after|in) \d+ kills|\S+ +the run ended early|\d+ of \d+ breaks)/,
  },
  bulk: {
    holds: "a bulk reassign plan under faults and kills",
    command: ours("e2e/faults/bulk/run.ts"),
    figures: /^(Bulk run|rows of the plan|kills|rows a second|ROWS AT FAULT|Honest|NOT HONEST)/,
  },
  instances: {
    holds: "two and four instances behind nginx and pgBouncer, one killed at work",
    command: ours("e2e/instances/run.ts"),
    figures: /^(\d instances|SKIPPED|Honest|NOT HONEST)/,
  },
  twice: {
    holds: "what is sent twice arrives once",
    command: ours("e2e/faults/twice/run.ts"),
    figures: /^\d+ of \d+ acts/,
  },
  nth: {
    holds: "every statement and every call fails in turn",
    command: ["vitest", "run", "e2e/faults/nth.test.ts"],
    env: { FAULTS: "full" },
    figures: /^\s*(Tests|Duration) /,
  },
  fuzz: {
    holds: "hostile requests to every route",
    command: ours("e2e/faults/fuzz/run.ts"),
    figures: /^(Attack|requests|calls the vendor saw|Held|NOT HELD)/,
  },
  journeys: {
    holds: "a journey for each way the vendor fails",
    command: ours("e2e/faults/journeys/run.ts"),
    figures: /^(Journeys under fault|ledger \d+ rows|\d+ of \d+ modes)/,
  },
  enumeration: {
    holds: "timing does not reveal which accounts exist",
    command: ours("e2e/bench/enumeration.ts"),
    figures: /^(\S+ kinds? of answer|same: |DIFFERENT: |\d+ guesses)/,
  },
};
