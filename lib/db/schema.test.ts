import { readFileSync } from "node:fs";
import { generateDrizzleJson, generateMigration } from "drizzle-kit/api";
import { expect, test } from "vitest";
import { z } from "zod";
import * as approvalsSchema from "./approvalsSchema";
import * as deskSchema from "./deskSchema";
import * as directorySchema from "./directorySchema";
import * as plansSchema from "./plansSchema";
import * as schema from "./schema";
import * as webhooksSchema from "./webhooksSchema";

const migrations = new URL("./migrations/meta/", import.meta.url);
const journal = z.object({ entries: z.array(z.object({ idx: z.number(), when: z.number() })) });

function readJournal() {
  return journal.parse(JSON.parse(readFileSync(new URL("_journal.json", migrations), "utf8"))).entries;
}

function lastSnapshot(): ReturnType<typeof generateDrizzleJson> {
  const last = String(readJournal().at(-1)?.idx).padStart(4, "0");
  return JSON.parse(readFileSync(new URL(`${last}_snapshot.json`, migrations), "utf8"));
}

test("the migrations make exactly the tables of the schema (else: npm run db:generate)", async () => {
  expect(
    await generateMigration(
      lastSnapshot(),
      generateDrizzleJson({
        ...{ ...schema, ...deskSchema, ...directorySchema, ...plansSchema, ...approvalsSchema, ...webhooksSchema },
      }),
    ),
  ).toEqual([]);
});

test("migrations stand in the order of their times: one with an earlier time would be skipped", () => {
  const times = readJournal().map(({ when }) => when);
  expect(times).toEqual([...times].sort((a, b) => a - b));
});
