import { Client } from "pg";
import { expect, it } from "vitest";
import { setUpTestDatabase } from "@/lib/testing/database.testing";
import { countInstances } from "./client";

const urls = setUpTestDatabase();

it("every process of the desk is counted once, however many connections it holds, until it is gone", async () => {
  await Promise.all(Array.from({ length: 5 }, () => countInstances()));
  expect(await countInstances()).toBe(1);
  const other = new Client({ connectionString: urls.url, application_name: "countersign another-process" });
  const stranger = new Client({ connectionString: urls.url, application_name: "psql" });
  await Promise.all([other.connect(), stranger.connect()]);
  expect(await countInstances()).toBe(2);
  await Promise.all([other.end(), stranger.end()]);
  await expect.poll(countInstances).toBe(1);
});
