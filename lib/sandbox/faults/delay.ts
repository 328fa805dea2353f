import { type Fault, pause } from "./fault";

/** Answers properly, but only after `amount` milliseconds; the change happens at the end. */
export const delay: Fault = async ({ apply, amount }) => {
  await pause(amount);
  return apply();
};
