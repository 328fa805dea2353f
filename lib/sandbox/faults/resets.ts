import { cut, type Fault, hangUp, pause } from "./fault";

/** The connection is reset, nothing changed. */
export const resetBeforeApply: Fault = async ({ outgoing }) => cut(outgoing);

/** The connection is reset although the change was applied. */
export const resetAfterApply: Fault = async ({ apply, outgoing }) => {
  await apply();
  return cut(outgoing);
};

/** The connection is closed without a word although the change was applied. */
export const closeAfterApply: Fault = async ({ apply, outgoing }) => {
  await apply();
  return hangUp(outgoing);
};

/** The connection is reset now, the change is applied `amount` milliseconds later. */
export const applyLate: Fault = async ({ apply, outgoing, amount }) => {
  cut(outgoing);
  await pause(amount);
  await apply();
  return undefined;
};
