/**
 * Makes a handler that loads code before it is needed. In: what loads it. That it fails is no news yet: whatever needs the code
 * loads it again, and says so.
 */
export const ahead = (load: () => Promise<unknown>) => () => void load().catch(() => undefined);
