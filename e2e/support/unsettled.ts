import { Client } from "pg";
import { type Handle } from "@/lib/sandbox/story/handles";
import { drawer, fillReassignment, openCase } from "./casePage";
import { expect, type Page } from "./desk";
import type { Sandbox } from "./sandbox";

/**
 * Has an officer take a case while the vendor says yes and does nothing: the desk cannot know the outcome. Out: the id
 * of the operation.
 */
export async function takeUnsettled(page: Page, sandbox: Sandbox, handle: Handle): Promise<string> {
  await sandbox.fault("200-without-apply", { method: "PATCH", times: 1 });
  await openCase(page, handle);
  await fillReassignment(page, "Reviewer", "Ben knows the list.");
  const answered = page.waitForResponse((response) => response.request().method() === "PATCH");
  await drawer(page).getByRole("button", { name: "Send reassignment" }).click();
  const { operation } = (await (await answered).json()) as { operation: { id: string; outcome: string } };
  expect(operation.outcome).toBe("UNKNOWN");
  return operation.id;
}

/** Lets the 37 minutes of looking be over: only the last look is left to the reconciler of the desk, and it is due. */
export async function passTheLooks(id: string): Promise<void> {
  const { DATABASE_URL } = JSON.parse(process.env.DESK_SECRETS ?? "{}") as Record<string, string>;
  const client = new Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    await expect
      .poll(
        async () => {
          // Again until it takes: a look that is under way counts itself at its end.
          await client.query(
            "update operations set looks = 5, next_look_at = now() where id = $1 and state = 'UNKNOWN' and looks < 5",
            [id],
          );
          return (await client.query("select state from operations where id = $1", [id])).rows[0] as unknown;
        },
        { timeout: 40_000 },
      )
      .toEqual({ state: "NEEDS_HUMAN" });
  } finally {
    await client.end();
  }
}
