import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, beforeEach } from "vitest";
import { GET, POST } from "@/app/api/individuals/[entityId]/serviceprofiles/[serviceName]/notes/route";
import { GET as mentionsRoute } from "@/app/api/notes/mentions/route";
import { GET as waitingRoute } from "@/app/api/operations/waiting/route";
import { getDb } from "@/lib/db/client";
import { drafts, noteMentions, notes } from "@/lib/db/deskSchema";
import { officers } from "@/lib/db/schema";
import type { Problem } from "@/lib/http/problem";
import { readLedger } from "@/lib/ledger/read";
import type { MentionsAnswer, NoteAnswer, NotesAnswer } from "@/lib/notes/contract";
import type { HARBOUR_LENDING } from "@/lib/sandbox/story/accounts";
import { STORY } from "@/lib/sandbox/story/handles";
import { setUpRoad } from "./road.testing";
import { call, signedIn } from "./route.testing";

export const PEOPLE = {
  nora: { email: "nora@desk.example", name: "Nora Note", role: "analyst" },
  owen: { email: "owen@desk.example", name: "Owen Other", role: "analyst" },
  lena: { email: "lena@desk.example", name: "Lena Lead", role: "lead" },
  adam: { email: "adam@desk.example", name: "Adam Audit", role: "auditor" },
} as const;
export type Who = keyof typeof PEOPLE;

export type Scope = Partial<
  Pick<typeof officers.$inferInsert, "services" | "childAccounts" | "childAccount" | "disabled">
>;
const EVERYTHING: Scope = { services: null, childAccounts: null, childAccount: null, disabled: false };

interface Place {
  entityId: string;
  serviceName: string;
}
export const placeOf = ({ entityId, serviceName }: Place) => ({ entityId, serviceName });
export const HERE = placeOf(STORY.pepReview);

export const problemOf = async (response: Response) => (await response.json()) as Problem;
/** The rows of the ledger about notes, the newest first. */
export const rowsOfNotes = async () => (await readLedger(getDb(), { action: "keep-note", limit: 200 })).rows;
export const inChild = ({ childId }: typeof HARBOUR_LENDING): Scope => ({
  childAccounts: [childId],
  childAccount: childId,
});

interface Writing {
  key?: string;
  place?: Place;
}

/** For tests of notes: the road, and people who write and read them over the routes. Each test begins without notes and limits. */
export function setUpNotes() {
  const road = setUpRoad();
  const cookies = {} as Record<Who, string>;
  const ids = {} as Record<Who, string>;
  beforeAll(async () => {
    for (const who of Object.keys(PEOPLE) as Who[]) {
      cookies[who] = await signedIn(PEOPLE[who]);
      const [row] = await getDb().select().from(officers).where(eq(officers.email, PEOPLE[who].email));
      ids[who] = row?.id ?? "";
    }
  });
  beforeEach(async () => {
    for (const table of [noteMentions, notes, drafts]) await getDb().delete(table);
    await getDb().update(officers).set(EVERYTHING);
  });

  const write = (who: Who, body: object, { key = randomUUID(), place = HERE }: Writing = {}) => {
    const headers = { "idempotency-key": key };
    return call(POST, { method: "POST", cookie: cookies[who], params: { ...place }, body, headers });
  };
  const ask = (who: Who, place: Place = HERE) => call(GET, { cookie: cookies[who], params: { ...place } });
  return {
    ...{ road, cookies, ids, write, ask },
    /** Out: the note as answered. Throws where it was not kept. */
    async add(who: Who, text: string, mentions: string[] = [], more: Writing = {}) {
      const response = await write(who, { text, mentions }, more);
      if (response.status !== 200) throw new Error(`The note was answered with ${response.status}`);
      return ((await response.json()) as NoteAnswer).note;
    },
    read: async (who: Who, place?: Place) => (await (await ask(who, place)).json()) as NotesAnswer,
    limit: (who: Who, scope: Scope) => getDb().update(officers).set(scope).where(eq(officers.id, ids[who])),
    waits: async (who: Who) =>
      ((await (await call(waitingRoute, { cookie: cookies[who] })).json()) as { mentions: number }).mentions,
    mentionsOf: async (who: Who) =>
      ((await (await call(mentionsRoute, { cookie: cookies[who] })).json()) as MentionsAnswer).mentions,
  };
}
