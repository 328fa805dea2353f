import { serveLocally } from "./localDesk";

/** `npm run demo`: the desk as production runs. */
await serveLocally({ command: "demo", directory: [".data"], development: false, hasFirstDay: true });
