import { serveLocally } from "./localDesk";

/** `npm run dev`: the sources as they are, on a database and a sandbox of their own beside those of the demo. */
await serveLocally({ command: "dev", directory: [".data", "dev"], development: true, hasFirstDay: false });
