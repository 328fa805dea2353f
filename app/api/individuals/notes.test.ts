import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { TimelineAnswer } from "@/lib/cases/timelineContract";
import { entryOf } from "@/lib/cases/timelineWords";
import { getDb } from "@/lib/db/client";
import { noteMentions, notes } from "@/lib/db/deskSchema";
import { findDraft, saveDraft } from "@/lib/drafts/service";
import { eraseCommand } from "@/lib/ledger/eraseCommand";
import { verifyStored } from "@/lib/ledger/verifyStored";
import { HARBOUR_LENDING } from "@/lib/sandbox/story/accounts";
import { STORY } from "@/lib/sandbox/story/handles";
import {
  HERE,
  inChild,
  PEOPLE,
  placeOf,
  problemOf,
  rowsOfNotes,
  type Scope,
  setUpNotes,
} from "@/lib/testing/notes.testing";
import { call } from "@/lib/testing/route.testing";
import { POST } from "./[entityId]/serviceprofiles/[serviceName]/notes/route";
import { GET as timelineRoute } from "./[entityId]/serviceprofiles/[serviceName]/timeline/route";

const { road, cookies, ids, write, add, ask, read, limit, waits, mentionsOf } = setUpNotes();
const NOWHERE = { entityId: randomUUID(), serviceName: "KYC" };
const WORDS = "Called the bank: they confirm the address.";

describe("a note on a case", () => {
  test("is read by everybody who sees the case, with its author, and nothing of it reaches the vendor", async () => {
    const before = (await rowsOfNotes()).length;
    const { id, author, text } = await add("nora", "  Called\r\nthe bank.  ");
    const note = { id, author, text };
    expect(note).toMatchObject({ author: "Nora Note", text: "Called\nthe bank." });
    for (const who of ["nora", "owen", "adam"] as const) expect((await read(who)).notes[0]).toMatchObject(note);
    expect((await read("nora", placeOf(STORY.sanctionsReview))).notes).toEqual([]);
    expect(await rowsOfNotes()).toHaveLength(before + 1);
    expect((await rowsOfNotes())[0]).toMatchObject({ outcome: "DONE", actorName: "Nora Note", ...HERE });
    const sent = await road.vendorCalls();
    expect(sent.every(({ method }) => method === "GET")).toBe(true);
    expect(JSON.stringify(sent)).not.toContain("bank");
  });

  test("stands in our lane of the timeline, in its author's words", async () => {
    await add("nora", WORDS);
    const answer = await call(timelineRoute, { cookie: cookies.owen, params: HERE });
    const [row] = ((await answer.json()) as TimelineAnswer).rows.filter(({ ours }) => ours?.action === "keep-note");
    expect(row && entryOf(row)).toMatchObject({ kind: "note", who: "Nora Note", what: "wrote a note", comment: WORDS });
    expect(row).not.toHaveProperty("theirs");
    expect(row?.mark).toBeUndefined();
  });

  test("is one, however often it is sent under its key, also at once", async () => {
    const key = randomUUID();
    const before = (await rowsOfNotes()).length;
    const all = await Promise.all([1, 2, 3].map(() => add("nora", WORDS, [], { key })));
    const again = await add("nora", WORDS, [], { key: key.toUpperCase() });
    expect(new Set([...all, again].map((note) => note.id)).size).toBe(1);
    expect(await rowsOfNotes()).toHaveLength(before + 1);
    expect((await read("nora")).notes.filter(({ id }) => id === again.id)).toHaveLength(1);
  });

  test("under a key of another note is refused; the same key of somebody else is another note", async () => {
    const key = randomUUID();
    await add("nora", WORDS, [], { key });
    for (const [text, place] of [
      ["Something else", HERE],
      [WORDS, placeOf(STORY.sanctionsReview)],
    ] as const)
      expect(await problemOf(await write("nora", { text, mentions: [] }, { key, place }))).toMatchObject({
        code: "IDEMPOTENCY_KEY_REUSED",
        sent: "no",
      });
    expect(await add("owen", WORDS, [], { key })).toMatchObject({ author: "Owen Other" });
  });

  test.each<[string, object, string]>([
    ["nothing", { text: "  ", mentions: [] }, "text"],
    ["more than 4,000 characters", { text: "x".repeat(4_001), mentions: [] }, "text"],
    ["invisible characters", { text: "a\u202eb", mentions: [] }, "text"],
    ["no list of mentions", { text: WORDS }, "mentions"],
    ["mentions of nobody's id", { text: WORDS, mentions: ["Owen"] }, "mentions.0"],
    ["eleven mentions", { text: WORDS, mentions: Array.from({ length: 11 }, () => randomUUID()) }, "mentions"],
  ])("with %s is refused, naming the field", async (_, body, field) => {
    const before = (await rowsOfNotes()).length;
    const response = await write("nora", body);
    expect([response.status, Object.keys((await problemOf(response)).fields ?? {})]).toEqual([400, [field]]);
    expect(await rowsOfNotes()).toHaveLength(before);
  });

  test("without a key is refused", async () => {
    const body = { text: WORDS, mentions: [] };
    const response = await call(POST, { method: "POST", cookie: cookies.nora, params: HERE, body });
    expect((await problemOf(response)).code).toBe("IDEMPOTENCY_KEY_REQUIRED");
  });

  test("is written by no auditor, who reads them and is offered nobody; the attempt is on record", async () => {
    const response = await write("adam", { text: WORDS, mentions: [] });
    expect([response.status, (await problemOf(response)).rule]).toEqual([403, "auditors-read"]);
    expect((await rowsOfNotes())[0]).toMatchObject({ outcome: "DENIED", actorName: "Adam Audit" });
    expect((await rowsOfNotes())[0]?.entityId).toBeUndefined();
    expect((await read("adam")).colleagues).toEqual([]);
  });
});

describe("a case out of sight", () => {
  test.each<[string, Scope]>([
    ["a service", { services: ["KYB"] }],
    ["a child account", inChild(HARBOUR_LENDING)],
  ])("by %s answers as one that does not exist, and no row of the ledger names it", async (_, scope) => {
    await add("owen", WORDS);
    await limit("nora", scope);
    const before = await rowsOfNotes();
    const shown = async (response: Response) => ({
      status: response.status,
      body: { ...(await problemOf(response)), requestId: "", upstreamRequestId: "" },
    });
    const missing = { reading: await shown(await ask("nora", NOWHERE)) };
    expect(missing.reading.status).toBe(404);
    expect(await shown(await ask("nora"))).toEqual(missing.reading);
    const body = { text: WORDS, mentions: [] };
    const written = await shown(await write("nora", body));
    expect(written).toEqual(await shown(await write("nora", body, { place: NOWHERE })));
    expect(written.status).toBe(404);
    expect(await rowsOfNotes()).toEqual(before);
    expect(await getDb().select().from(notes)).toHaveLength(1);
  });

  test("keeps its notes from an earlier reader too, and gives them back with the scope", async () => {
    await add("owen", WORDS);
    await limit("nora", { services: ["KYB"] });
    expect((await ask("nora")).status).toBe(404);
    await limit("nora", { services: [HERE.serviceName.toLowerCase()] });
    expect((await read("nora")).notes[0]?.text).toBe(WORDS);
  });
});

describe("erasing", () => {
  const by = ["--by", PEOPLE.lena.email, "--reason", "entered-by-mistake", "--yes"];
  const erase = (...what: string[]) => eraseCommand([...what, ...by], road.database.ownerUrl);
  const texts = async () => (await read("nora")).notes.slice(0, 2).map(({ text, erased }) => text ?? erased);

  test("takes one note's words and whom it mentions, leaves the others, and the ledger verifies", async () => {
    const key = randomUUID();
    await add("nora", "Stays");
    const note = await add("nora", "@Owen Other look", [ids.owen], { key });
    await erase("--operation", note.id);
    expect(await texts()).toEqual([true, "Stays"]);
    expect([await waits("owen"), await mentionsOf("owen")]).toEqual([0, []]);
    expect(await verifyStored(getDb())).toMatchObject({ faultCount: 0 });
    const timeline = await call(timelineRoute, { cookie: cookies.nora, params: HERE });
    const told = ((await timeline.json()) as TimelineAnswer).rows.find(({ ours }) => ours?.operationId === note.id);
    expect(told && entryOf(told)).toMatchObject({ who: "Nora Note", what: "wrote a note", erased: true });
    // A late repetition of the same request brings nothing back.
    expect(await add("nora", "@Owen Other look", [ids.owen], { key })).toEqual(
      expect.objectContaining({ id: note.id, erased: true }),
    );
  });

  test("an entity takes all of its notes", async () => {
    await add("nora", "One");
    await add("nora", "@Owen Other look", [ids.owen]);
    await erase("--entity", HERE.entityId.toUpperCase());
    expect(await texts()).toEqual([true, true]);
    expect(await getDb().select().from(noteMentions)).toEqual([]);
    expect(await verifyStored(getDb())).toMatchObject({ faultCount: 0 });
    expect(JSON.stringify(await read("nora"))).not.toContain("look");
  });
});

describe("a draft of a note", () => {
  const draftOf = (requestId: string) => ({
    ...{ officerId: ids.nora, ...HERE, form: "note" as const, fields: { comment: WORDS, requestId } },
    ...{ writer: randomUUID(), edit: 1, baselineEtag: `"${"a".repeat(43)}"` },
  });
  const find = () => findDraft(officer(), { officerId: ids.nora, ...HERE, form: "note" });
  const officer = () => ({ ...PEOPLE.nora, id: ids.nora });

  test("comes back with its key, and no more once its note has been added, however late it was saved", async () => {
    const key = randomUUID();
    await saveDraft(officer(), draftOf(key));
    expect((await find())?.fields).toEqual({ comment: WORDS, requestId: key });
    await add("nora", WORDS, [], { key });
    expect(await find()).toBeUndefined();
    await saveDraft(officer(), draftOf(key));
    expect(await find()).toBeUndefined();
    await saveDraft(officer(), draftOf(randomUUID()));
    expect(await find()).toBeDefined();
  });
});
