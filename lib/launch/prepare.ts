import { prepareDatabase } from "./prepareDatabase";
import { readStartSettings } from "./readStartSettings";
import { runCommand } from "./runCommand";
import { warningsOf } from "./startSettings";

/*
 * What `npm start` does before the server listens, as a program of its own for the image: it alone is given the
 * address of the role that owns the tables.
 */
await runCommand(async () => {
  const settings = readStartSettings();
  for (const warning of warningsOf(settings.environment)) console.warn(warning);
  await prepareDatabase(settings);
  console.log("The database is ready for this version.");
  return 0;
});
