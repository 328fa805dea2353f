import { randomBytes } from "node:crypto";
import path from "node:path";
import { migrationSteps } from "@/lib/db/migrationSteps";
import { flagsFrom } from "@/lib/flags";
import { openDataDirectory, temporaryDirectory } from "./dataDirectory";
import { freePort } from "./ports";
import { startCluster } from "./postgres/cluster";
import { runCommand } from "./runCommand";
import { oldCodeHolds } from "./upgrade/oldCode";
import { migrationsOf, notForward, previousRelease } from "./upgrade/release";
import { breaksAfter } from "./upgrade/tables";

const USAGE = `Usage: npm run upgrade:check [-- --from VERSION]
Can this version replace the previous one, instance by instance, on one database? Checks that migrations only go forward, that the
previous version's code can still read and write the tables, and that its own tests pass on the tables of this version.
  --from  the previous version, as git calls it (default: the newest tag v… that this version follows)`;

/** `npm run upgrade:check`: this version beside the previous one. Exits with 1 if they cannot work side by side. */
await runCommand(async () => {
  const { from } = flagsFrom(process.argv.slice(2), { from: { type: "string" } }, USAGE);
  const version = from ?? (await previousRelease());
  const ours = migrationSteps();
  const known = version ? await migrationsOf(version) : ours.slice(0, -1);
  console.log(
    version
      ? `${version} knows ${known.length} migrations, this version ${ours.length}.`
      : `There is no earlier release (no tag v… before this version), so no older code can be tested. Only the newest of ${ours.length} migrations is compared with the tables before it.`,
  );
  const { directory } = await openDataDirectory(await temporaryDirectory());
  const faults = [
    ...notForward(known, ours),
    ...(await onEmptyDatabase(directory, (url) => breaksAfter(url, known.length))),
  ];
  for (const fault of faults) console.log(fault);
  const held = !version || (await oldCodeHolds(version, directory));
  if (!held) console.log(`Tests of ${version} fail on the tables of this version.`);
  const isGood = faults.length === 0 && held;
  console.log(
    isGood
      ? "Old and new can work side by side."
      : "They can NOT work side by side: stop the servers of the previous version first.",
  );
  return isGood ? 0 : 1;
});

async function onEmptyDatabase<Result>(directory: string, work: (url: string) => Promise<Result>): Promise<Result> {
  const { child, superuserUrl } = await startCluster({
    directory: path.join(directory, "postgres"),
    port: await freePort(),
    password: randomBytes(16).toString("hex"),
    logFile: path.join(directory, "postgres.log"),
    durable: false,
  });
  try {
    return await work(superuserUrl);
  } finally {
    await child.stop();
  }
}
