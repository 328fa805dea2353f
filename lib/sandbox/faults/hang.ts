import type { Fault } from "./fault";

/** Never answers and changes nothing; ends when the client gives up. */
export const hang: Fault = ({ outgoing }) => new Promise((end) => outgoing.once("close", () => end(undefined)));

/** Applies the change and never answers. */
export const hangAfterApply: Fault = async (stage) => {
  await stage.apply();
  return hang(stage);
};
