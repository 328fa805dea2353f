import type { Fault } from "./fault";

/** Never answers and changes nothing; ends when the client gives up. */
export const hang: Fault = ({ outgoing }) => new Promise((end) => outgoing.once("close", () => end(undefined)));
