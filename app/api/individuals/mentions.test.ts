import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { getDb } from "@/lib/db/client";
import { noteMentions, notes } from "@/lib/db/deskSchema";
import { HARBOUR_LENDING, TASMAN_PAY } from "@/lib/sandbox/story/accounts";
import { STORY } from "@/lib/sandbox/story/handles";
import { HERE, inChild, placeOf, problemOf, rowsOfNotes, setUpNotes, type Who } from "@/lib/testing/notes.testing";
import { call } from "@/lib/testing/route.testing";
import { POST as seen } from "./[entityId]/serviceprofiles/[serviceName]/notes/seen/route";

const { cookies, ids, write, add, read, limit, waits, mentionsOf } = setUpNotes();
const CHILD = placeOf(STORY.childReview);
const FOR_OWEN = "@Owen Other, can you call them?";

const see = async (who: Who, place = HERE) =>
  (await call(seen, { method: "POST", cookie: cookies[who], params: { ...place }, body: {} })).json();

describe("a mention", () => {
  test("is told to the colleague, with the way to the case, until they have seen it, and to nobody else", async () => {
    await add("nora", FOR_OWEN, [ids.owen]);
    await add("lena", FOR_OWEN, [ids.owen]);
    expect([await waits("owen"), await waits("lena"), await waits("nora")]).toEqual([1, 0, 0]);
    expect(await mentionsOf("owen")).toMatchObject([{ ...HERE, author: "Lena Lead" }]);
    expect(await mentionsOf("lena")).toEqual([]);
    expect([(await read("owen")).mentionsYou, (await read("lena")).mentionsYou]).toEqual([true, false]);
    expect(await see("lena")).toEqual({ mentions: 0 });
    expect(await see("owen", placeOf(STORY.sanctionsReview))).toEqual({ mentions: 1 });
    expect(await see("owen", { ...HERE, entityId: HERE.entityId.toUpperCase() })).toEqual({ mentions: 0 });
    expect([await waits("owen"), (await read("owen")).mentionsYou]).toEqual([0, false]);
  });

  test("is on record with the note, by name, and kept by the officer's id", async () => {
    await add("nora", FOR_OWEN, [ids.owen]);
    expect((await rowsOfNotes())[0]?.detail).toEqual({ comment: FOR_OWEN, mentioned: ["Owen Other"] });
    expect(await getDb().select().from(noteMentions)).toMatchObject([{ officerId: ids.owen, seenAt: null }]);
  });

  test.each<[string, () => Promise<unknown>]>([
    ["does not see the service", () => limit("owen", { services: ["KYB"] })],
    ["works in a child account", () => limit("owen", inChild(HARBOUR_LENDING))],
    ["has no account any more", () => limit("owen", { disabled: true })],
  ])("of a colleague who %s is refused in words that name nobody, and they are not offered", async (_, hide) => {
    expect((await read("nora")).colleagues).toContainEqual({ id: ids.owen, name: "Owen Other" });
    await hide();
    expect((await read("nora")).colleagues.map(({ id }) => id)).not.toContain(ids.owen);
    const before = await rowsOfNotes();
    const problem = await problemOf(await write("nora", { text: FOR_OWEN, mentions: [ids.owen, ids.lena] }));
    expect(problem).toMatchObject({ code: "VALIDATION", fields: { mentions: expect.stringContaining("cannot see") } });
    expect(JSON.stringify(problem)).not.toContain("Owen");
    const unknown = await problemOf(await write("nora", { text: FOR_OWEN, mentions: [randomUUID()] }));
    expect(unknown.fields).toEqual(problem.fields);
    expect(await rowsOfNotes()).toEqual(before);
    expect(await getDb().select().from(notes)).toEqual([]);
  });

  test("of somebody whom the words do not name is refused, and so is one of oneself", async () => {
    for (const [text, mentions] of [
      ["@Owen Otherworldly, look", [ids.owen]],
      ["@Nora Note, look", [ids.nora]],
    ] as const)
      expect((await problemOf(await write("nora", { text, mentions }))).fields).toHaveProperty("mentions");
    expect(await getDb().select().from(noteMentions)).toEqual([]);
  });

  test("reaches whoever works in the child account that has the case, and no other", async () => {
    await limit("owen", inChild(HARBOUR_LENDING));
    await limit("lena", inChild(TASMAN_PAY));
    const offered = (await read("nora", CHILD)).colleagues.map(({ name }) => name);
    expect(offered).toContain("Owen Other");
    expect(offered).not.toContain("Lena Lead");
    await add("nora", FOR_OWEN, [ids.owen], { place: CHILD });
    expect(await mentionsOf("owen")).toMatchObject([CHILD]);
    // From inside it, those of the desk's own account see it too, and those of another do not.
    const inside = (await read("owen", CHILD)).colleagues.map(({ name }) => name);
    expect(inside).toContain("Nora Note");
    expect(inside).not.toContain("Lena Lead");
  });

  test("is not told of while the case is out of the colleague's sight", async () => {
    await add("nora", FOR_OWEN, [ids.owen]);
    for (const scope of [{ services: ["KYB"] }, { services: null, ...inChild(HARBOUR_LENDING) }]) {
      await limit("owen", scope);
      expect([await waits("owen"), await mentionsOf("owen")]).toEqual([0, []]);
    }
    await limit("owen", { services: [HERE.serviceName.toLowerCase()], childAccounts: null, childAccount: null });
    expect(await waits("owen")).toBe(1);
  });
});
