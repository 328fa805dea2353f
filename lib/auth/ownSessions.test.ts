import { beforeAll, describe, expect, it } from "vitest";
import { getDb } from "@/lib/db/client";
import { sessions } from "@/lib/db/schema";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { registerOfficer } from "@/lib/officers/register";
import { endOwnSession, listOwnSessions } from "./ownSessions";
import { endSession, findSession, openSession } from "./sessions";

setUpTestDatabase();

const ana = { id: "", role: "analyst" as const };
const ben = { id: "", role: "analyst" as const };

beforeAll(async () => {
  ana.id = await registerOfficer(getDb(), { email: "ana@desk.example", name: "Ana", role: "analyst" }, "x");
  ben.id = await registerOfficer(getDb(), { email: "ben@desk.example", name: "Ben", role: "analyst" }, "x");
});

describe("an officer", () => {
  it("sees where they are signed in, and nobody else's", async () => {
    const [here, there] = [await openSession(ana, undefined), await openSession(ana, undefined)];
    const over = await openSession(ana, undefined);
    await endSession(over);
    await openSession(ben, undefined);
    const listed = await listOwnSessions(ana.id, here);
    expect(new Map(listed.map(({ id, current }) => [id, current]))).toEqual(
      new Map([
        [here, true],
        [there, false],
      ]),
    );
  });

  it("does not see what idleness or time has ended", async () => {
    await openSession(ben, undefined, new Date(Date.now() - 31 * 60_000));
    const old = new Date(Date.now() - 12 * 3_600_000 - 1000);
    await getDb().insert(sessions).values({ id: crypto.randomUUID(), officerId: ben.id, createdAt: old });
    expect(await listOwnSessions(ben.id, "")).toHaveLength(1);
  });

  it("A-15: ends their own session from another place, and not a colleague's", async () => {
    const [mine, bens] = [await openSession(ana, undefined), await openSession(ben, undefined)];
    await endOwnSession(ana.id, mine);
    await expect(endOwnSession(ana.id, bens)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(endOwnSession(ana.id, mine)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await findSession(mine)).standing).toBe("ended");
    expect((await findSession(bens)).standing).toBe("active");
  });
});
