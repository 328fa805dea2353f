import path from "node:path";
import { flagsOfCommand } from "@/lib/flags";
import { ensureBuild } from "./build";
import { temporaryDirectory } from "./dataDirectory";
import { runCommand } from "./runCommand";

const USAGE = "Usage: npm run build (makes the production build; npm start does so too if it is missing)";

/** `npm run build`: the very build that `npm start` would make, so that it makes none after this. */
await runCommand(async (ending) => {
  flagsOfCommand({}, USAGE);
  await ensureBuild(path.join(await temporaryDirectory(), "build.log"), console.log, ending);
  console.log("The production build is ready. Start it with npm start.");
  return 0;
});
