import { DEMO_OFFICERS } from "@/lib/officers/seed";
import { STORY } from "@/lib/sandbox/story/handles";
import type { Desk } from "../desk";
import { withClient } from "../postgres/roles";
import { addTemplate, approve, askReviewer, decide, reject, saveView, spread } from "./acts";
import { finishLooks } from "./finishLooks";
import { DemoOfficer } from "./officer";

/** How long a first start may take longer because of it. */
const LONGEST_MS = 20_000;

type Where = Pick<Desk, "url" | "sandboxUrl" | "database" | "settings">;
type Team = Record<"ana" | "ben" | "chloe" | "dev", DemoOfficer>;

export interface FirstDay {
  onStep?: (step: string) => void;
  /** Aborting it ends the day where it is. */
  ending?: AbortSignal;
}

/**
 * Lets the people of a new demo work for some seconds, over the HTTP API and against the sandbox, so that every screen has
 * something to show. Does nothing where anybody has changed anything yet. Never fails: a demo without its first day is told and serves.
 */
export async function playFirstDay(where: Where, { onStep, ending }: FirstDay = {}): Promise<void> {
  if (!(await isUntouched(where))) return;
  const deadline = AbortSignal.any([AbortSignal.timeout(LONGEST_MS), ...(ending ? [ending] : [])]);
  const tell = (step: string) => onStep?.(`  ${step}`);
  onStep?.("First start: the demo's officers do some work, so that there is something to see…");
  try {
    await play(where, { deadline, tell });
  } catch (cause) {
    if (ending?.aborted) return;
    const why = deadline.aborted ? `it took longer than ${LONGEST_MS / 1_000} s` : String(cause);
    tell(`Stopped early: ${why}. The demo works without the rest.`);
  }
}

/** Nobody has changed, proposed or planned anything. */
function isUntouched({ database }: Where): Promise<boolean> {
  const question = `select not exists (select from operations) and not exists (select from proposals)
    and not exists (select from plans) as untouched`;
  return withClient(database.url, async (client) => {
    const { rows } = await client.query<{ untouched: boolean }>(question);
    return rows[0]?.untouched ?? false;
  });
}

interface Stage {
  deadline: AbortSignal;
  tell: (step: string) => void;
}

async function play(where: Where, { deadline, tell }: Stage): Promise<void> {
  const team = await signInAll(where.url, deadline);
  tell("Ana, Ben and Dev decide cases");
  await decideSome(team);
  tell("Chloe and Dev approve and reject proposals; Ana's waits for approval");
  await propose(team);
  tell("Chloe reassigns this morning's cases");
  const unassigned = [STORY.kycNotFoundReview, STORY.idvRejected, STORY.mediaReview, STORY.arabicName, STORY.longName];
  await spread(team.chloe, unassigned, "This morning's unassigned cases, spread across the team.");
  tell("FrankieOne loses one of Dev's changes, which a team lead has to settle");
  await loseOne(where, team.dev, deadline);
  tell("Views and templates are saved");
  await saveTexts(team);
}

async function signInAll(url: string, ending: AbortSignal): Promise<Team> {
  const entries = await Promise.all(
    DEMO_OFFICERS.map(
      async ({ email }) => [email.split(".")[0], await DemoOfficer.signIn(url, email, ending)] as const,
    ),
  );
  return Object.fromEntries(entries) as Team;
}

async function decideSome({ ana, ben, dev }: Team): Promise<void> {
  await decide(ana, STORY.idvSuspected, {
    ...{ status: "FAIL", reasonCode: "DOCUMENT_NOT_ACCEPTED" },
    comment: "The photo of the licence was edited; the customer sent no other.",
  });
  await decide(ben, STORY.visaExpired, {
    ...{ status: "REJECTED", reasonCode: "IDENTITY_NOT_ESTABLISHED" },
    comment: "Visa expired in March and was not renewed.",
  });
  await decide(dev, STORY.keepWatching, {
    ...{ status: "URGENT", reasonCode: "NEEDS_FURTHER_REVIEW" },
    comment: "Three transfers to the same account this week.",
  });
}

/** What a person has overridden needs a second person, whatever its risk; a case of high risk does too. */
async function propose({ ana, chloe, dev }: Team): Promise<void> {
  const approved = await decide(chloe, STORY.overriddenToPass, {
    ...{ status: "FAIL", reasonCode: "DECISION_REVERSED" },
    comment: "The tenancy agreement turned out to be forged.",
  });
  if (approved) await approve(dev, approved, "Confirmed with the letting agent.");
  const rejected = await decide(dev, STORY.overriddenToFail, {
    ...{ status: "PASS", reasonCode: "DECISION_REVERSED" },
    comment: "The bank has corrected its statement.",
  });
  if (rejected) await reject(chloe, rejected, "Please attach the corrected statement first.");
  await decide(ana, STORY.pepReview, {
    ...{ status: "PASS", reasonCode: "FALSE_POSITIVE_MATCH" },
    comment: "Another person: the birth year and the middle name differ.",
  });
}

/** The sandbox accepts a change and does not make it: what came of it, nobody can prove. */
async function loseOne({ sandboxUrl, settings }: Where, dev: DemoOfficer, signal: AbortSignal): Promise<void> {
  const faults = `${sandboxUrl}/__control/faults`;
  const body = JSON.stringify({ fault: "200-without-apply", method: "PATCH", times: 1 });
  await fetch(faults, { method: "POST", headers: { "content-type": "application/json" }, body, signal });
  try {
    await askReviewer(dev, STORY.sanctionsReview, "Ben Okafor");
  } finally {
    // Where the change was never sent, the fault would wait for the first one of whoever tries the demo.
    await fetch(faults, { method: "DELETE" });
  }
  await finishLooks(settings, signal);
}

async function saveTexts({ ana, chloe }: Team): Promise<void> {
  await saveView(ana, "My document checks", "view=mine&category=IDV");
  await saveView(chloe, "High risk, undecided", "view=attention&risk=HIGH&risk=UNACCEPTABLE", true);
  await addTemplate(chloe, {
    title: "Match is a different person",
    text: "Compared name, birth date and country: {evidence}. The listed person is someone else.",
    forms: ["override"],
  });
}
