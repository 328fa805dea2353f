import path from "node:path";
import { flagsOfCommand } from "@/lib/flags";
import { ensureBuild } from "./build";
import { temporaryDirectory } from "./dataDirectory";
import { LaunchError } from "./launchError";
import { runCommand } from "./runCommand";
import { makeServerFolder } from "./image/folder";

const USAGE =
  "Usage: npm run image:folder -- --to FOLDER (makes the contents of the server image, without a container engine)";

/** `npm run image:folder`: everything the production server needs, and nothing else, in one folder. */
await runCommand(async (ending) => {
  const { to } = flagsOfCommand({ to: { type: "string" } }, USAGE);
  if (!to) throw new LaunchError(USAGE);
  await ensureBuild(path.join(await temporaryDirectory(), "build.log"), console.log, ending);
  await makeServerFolder(path.resolve(to));
  console.log(
    `The folder is ready. Prepare the database with: node .next/prepare.mjs; start with: node .next/server.mjs`,
  );
  return 0;
});
