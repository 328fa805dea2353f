import { ERASE_USAGE, eraseCommand } from "@/lib/ledger/eraseCommand";
import { EXPORT_USAGE, exportCommand } from "@/lib/ledger/exportCommand";
import { SEAM_USAGE, seamCommand } from "@/lib/ledger/seamCommand";
import { UsageError } from "@/lib/usageError";
import { VERIFY_USAGE, verifyCommand } from "@/lib/ledger/verifyCommand";
import { LaunchError } from "./launchError";
import { runOnDesk } from "./runOnDesk";

const USAGES: Record<string, string> = {
  export: EXPORT_USAGE,
  verify: VERIFY_USAGE,
  erase: ERASE_USAGE,
  seam: SEAM_USAGE,
};
const USAGE = Object.values(USAGES).join("\n\n");

/** `npm run ledger:export|verify|erase|seam`: the ledger from the command line. */
await runOnDesk(() => {
  const [command, ...args] = process.argv.slice(2);
  return run(command, args);
});

async function run(command = "", args: string[]): Promise<number> {
  if (args.some((each) => each === "--help" || each === "-h"))
    throw new UsageError(USAGES[command] ?? USAGE, { isHelp: true });
  switch (command) {
    case "export":
      console.error(await exportCommand(args, process.stdout));
      return 0;
    case "verify":
      return tell(await verifyCommand(args, process.env));
    case "erase":
      return tell(await eraseCommand(args, process.env.DATABASE_MIGRATION_URL));
    case "seam":
      return tell(await seamCommand(args));
    default:
      throw new LaunchError(USAGE);
  }
}

function tell({ text, code }: { text: string; code: number }): number {
  console.log(text);
  return code;
}
