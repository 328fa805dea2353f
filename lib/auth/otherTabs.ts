/** What one tab tells the others about the session they share. */
export type Announcement = "signed-in" | "signed-out";

const NAME = "countersign-session";

/** Tells the other tabs of this desk. */
export function announce(announcement: Announcement): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(announcement);
  channel.close();
}

/** Listens to the other tabs. Out: what ends the listening. */
export function onAnnouncement(listener: (announcement: unknown) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => listener(data);
  return () => channel.close();
}
