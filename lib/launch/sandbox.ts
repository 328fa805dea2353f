/** `npm run sandbox`: the vendor alone, for development against it. Settings are the SANDBOX_ variables. */
import "@/lib/sandbox/cli";

process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
