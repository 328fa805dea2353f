import { setTimeout as pause } from "node:timers/promises";
import { isNull, lt, or } from "drizzle-orm";
import { newDevice } from "@/lib/auth/device";
import { checkCredentials } from "@/lib/auth/credentials";
import { closeDb, getDb } from "@/lib/db/client";
import { signInAttempts } from "@/lib/db/schema";
import { countOf, flagsOfCommand } from "@/lib/flags";
import { startDesk } from "@/lib/launch/desk";
import { registerOfficer, setDisabled } from "@/lib/officers/register";
import { compare, median } from "./ranks";

/*
 * npm run test:enumeration [-- --tries N]: does timing reveal which accounts exist? It times refused sign-ins at the
 * production server and its database, in random order: wrong password, unknown, waiting and disabled. Then come a thousand
 * guesses at a lead's password from elsewhere. Exits with 1 if the times differ. Run it on an otherwise idle
 * machine.
 */

const flags = flagsOfCommand({ tries: { type: "string" } }, "Usage: npm run test:enumeration [-- --tries N]");
const TRIES = countOf("--tries", flags.tries, 200);
const WARM_UP = 20;
const MOST_MS = 5;
const LEAST_P = 0.01;
const GUESSES = 1_000;
const PASSWORD = "violet harbour lamp 7";
const ANA = { email: "ana@desk.example", name: "Ana of Measurements", role: "lead" as const };
const GONE = { email: "gone@desk.example", name: "Gone Away", role: "analyst" as const };
const LATE = { email: "late@desk.example", name: "Late Waiting", role: "analyst" as const };

const KINDS = {
  "wrong password": [ANA.email, "wrong"],
  "unknown user": ["nobody@desk.example", "wrong"],
  "waiting (locked)": [LATE.email, "wrong"],
  "disabled, right password": [GONE.email, PASSWORD],
  "disabled, wrong password": [GONE.email, "wrong"],
} as const;
type Kind = keyof typeof KINDS;
const NAMES = Object.keys(KINDS) as Kind[];

const desk = await startDesk({ env: { LOG_LEVEL: "silent", TRUSTED_PROXIES: "1" }, onStep: say });
Object.assign(process.env, desk.settings);
try {
  await prepare();
  const times = await measure();
  const differs = report(times);
  const locksOut = await guessFromElsewhere();
  process.exitCode = differs || locksOut ? 1 : 0;
} finally {
  await closeDb();
  await desk.stop();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function prepare(): Promise<void> {
  for (const officer of [ANA, GONE, LATE]) await registerOfficer(getDb(), officer, PASSWORD);
  await setDisabled(getDb(), GONE.email, true);
  // From a place of its own, so that only its account and that place wait.
  for (let attempt = 0; attempt < 5; attempt++) await signIn("198.51.100.99", LATE.email, "wrong");
  const until = new Date(Date.now() + 86_400_000);
  await getDb().update(signInAttempts).set({ failures: 60, blockedUntil: until });
}

/** What earlier tries have counted is taken back before each; only the account that waits for rights stays as it is. */
async function calm(): Promise<void> {
  const soon = new Date(Date.now() + 3_600_000);
  await getDb()
    .update(signInAttempts)
    .set({ failures: 0, blockedUntil: null })
    .where(or(isNull(signInAttempts.blockedUntil), lt(signInAttempts.blockedUntil, soon)));
}

async function measure(): Promise<Record<Kind, number[]>> {
  const times = Object.fromEntries(NAMES.map((name) => [name, [] as number[]])) as Record<Kind, number[]>;
  const answers = new Set<string>();
  for (let round = -WARM_UP; round < TRIES; round++)
    for (const kind of shuffled(NAMES)) {
      await calm();
      const { ms, answer } = await tryOnce(kind);
      answers.add(answer);
      if (round >= 0) times[kind].push(ms);
    }
  say(`${answers.size === 1 ? "one" : answers.size} kind of answer (status, headers, body without its request id)`);
  return times;
}

async function tryOnce(kind: Kind): Promise<{ ms: number; answer: string }> {
  const [email, password] = KINDS[kind];
  const address = kind === "waiting (locked)" ? "198.51.100.99" : "203.0.113.7";
  const { ms, response, text } = await signIn(address, email, password);
  // Work after the answer (the ledger row) must not overlap the next try.
  await pause(25);
  const said: Record<string, unknown> = { ...(JSON.parse(text) as object), requestId: undefined };
  if (said.code !== "SIGN_IN_REFUSED") throw new Error(`The sign-in answered ${response.status}: ${text}`);
  const headers = [...response.headers].filter(([name]) => name !== "x-request-id" && name !== "date");
  return { ms, answer: JSON.stringify([response.status, headers, said]) };
}

/** One sign-in as a browser behind a proxy makes it; timed is the request that is judged, not the one for its token. */
async function signIn(address: string, email: string, password: string) {
  const headers = { "x-forwarded-for": address, origin: desk.url, "content-type": "application/json" };
  const csrf = await fetch(`${desk.url}/api/auth/csrf`, { headers });
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const cookie = csrf.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const body = JSON.stringify({ email, password, csrfToken });
  const start = performance.now();
  const init = { method: "POST", headers: { ...headers, cookie }, body };
  const response = await fetch(`${desk.url}/api/auth/callback/credentials`, init);
  const text = await response.text();
  return { ms: performance.now() - start, response, text };
}

function shuffled<Value>(values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

/** Out: whether any two kinds can be told apart. */
function report(times: Record<Kind, number[]>): boolean {
  for (const name of NAMES) say(`${name}: median ${median(times[name]).toFixed(2)} ms of ${times[name].length}`);
  const pairs = NAMES.flatMap((left, index) => NAMES.slice(index + 1).map((right) => [left, right] as const));
  const verdicts = pairs.map(([left, right]) => {
    const { median: difference, p } = compare(times[left], times[right]);
    const same = Math.abs(difference) < MOST_MS && p > LEAST_P;
    say(`${same ? "same" : "DIFFERENT"}: ${left} / ${right}: ${difference.toFixed(2)} ms, p = ${p.toFixed(3)}`);
    return same;
  });
  return verdicts.includes(false);
}

/** Out: whether an officer was locked out of the browser they are known in. */
async function guessFromElsewhere(): Promise<boolean> {
  await getDb().delete(signInAttempts);
  const start = Date.now();
  let tried = 0;
  for (let guess = 0; guess < GUESSES; guess++) {
    const attempt = { email: ANA.email, password: "wrong", address: `198.51.100.${guess % 250}` };
    const result = await checkCredentials(attempt, new Date(start + guess * 1_000));
    if ("refusal" in result && result.refusal === "wrong-password") tried += 1;
  }
  const real = { email: ANA.email, password: PASSWORD, address: "203.0.113.7" };
  const at = new Date(start + GUESSES * 1_000);
  const unknown = "officer" in (await checkCredentials(real, at));
  const known =
    "officer" in
    (await checkCredentials({ ...real, deviceCookie: newDevice(desk.settings.NEXTAUTH_SECRET ?? "", ANA.email) }, at));
  say(`${GUESSES} guesses from elsewhere, one a second: ${tried} were checked against the password`);
  say(
    `the officer can sign in: from a known browser ${known ? "yes" : "NO"}, from a new one ${unknown ? "yes" : "not now"}`,
  );
  return !known;
}
