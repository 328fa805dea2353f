import "server-only";
import { listen, type Listening } from "@/lib/db/listen";
import { perProcess } from "@/lib/perProcess";
import { CHANNEL, readInbox } from "./inbox";
import { bytesOf, publish, type Stream } from "./streams";

/** Hints that come within this time go out together. */
const TOGETHER_MS = 200;
/** The clocks of the desk and of its database may differ by so much, and a connection is found dead after a while. */
const MARGIN_MS = 60_000;
/** A hint may reach a process so much later than it was written, or not at all until its dead connection is found to be dead. */
const BEHIND_MS = 10_000;

class Listener {
  private connection?: Listening;
  /** When this process could last hear, by its own clock; before the first time, when it began to try: streams may be open by then. */
  private heardUntil = Date.now();
  private readonly waiting = new Set<string>();
  private timer?: NodeJS.Timeout;
  private isHeardOf = false;

  /** Connects, or makes sure that the connection lives; what was missed in between is told now. Throws the driver's error. */
  async keep(): Promise<void> {
    try {
      if (this.connection) await this.connection.check();
      else await this.connect();
      this.heardUntil = Date.now();
    } catch (error) {
      // Not awaited: a dead connection may take long to end.
      void this.end();
      throw error;
    }
  }

  async end(): Promise<void> {
    const { connection } = this;
    this.connection = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    await connection?.end();
  }

  async beat(): Promise<void> {
    const { isHeardOf, at } = await readInbox();
    this.isHeardOf = isHeardOf;
    // A process that cannot listen does not know what was told up to now: a browser that leaves it asks from before.
    this.pass(this.connection && at);
  }

  async catchUp({ send }: Stream, since?: Date): Promise<void> {
    const { entityIds, isHeardOf, at } = await readInbox(since && new Date(Math.max(0, since.getTime() - BEHIND_MS)));
    this.isHeardOf = isHeardOf;
    send(bytesOf({ entityIds, live: this.isLive() }, at));
  }

  private async connect(): Promise<void> {
    let isLost = false;
    // Undefined as long as there is none: one that cannot be made is lost as well.
    let connection: Listening | undefined = undefined;
    const lose = () => {
      isLost = true;
      if (connection && this.connection === connection) this.connection = undefined;
    };
    connection = await listen(CHANNEL, (text) => this.hear(text.split(" ")), lose);
    if (!isLost) this.connection = connection;
    const { entityIds } = await readInbox(new Date(this.heardUntil - MARGIN_MS));
    this.hear(entityIds);
  }

  private hear(entityIds: readonly string[]): void {
    if (entityIds.length === 0) return;
    // A hint is word of FrankieOne itself.
    this.isHeardOf = true;
    for (const id of entityIds) this.waiting.add(id);
    this.timer ??= setTimeout(() => this.pass(), TOGETHER_MS);
  }

  /** In: the moment up to which everything has been told with this, where it is known. */
  private pass(at?: Date): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    publish({ entityIds: [...this.waiting], live: this.isLive() }, at);
    this.waiting.clear();
  }

  /** A process that cannot listen is as deaf as one that FrankieOne tells nothing. */
  private isLive(): boolean {
    return this.isHeardOf && this.connection !== undefined;
  }
}

const listener = perProcess("listener for hints", () => new Listener());

/** Keeps this process listening to hints of all instances; to be called again and again. Throws the driver's error. */
export const keepListening = (): Promise<void> => listener.get().keep();

/** Stops it; for tests and for a graceful stop. */
export async function endListening(): Promise<void> {
  await listener.take()?.end();
}

/** Tells everybody who listens that the stream lives, and whether FrankieOne has been heard of lately. Throws the driver's error. */
export const sendBeat = (): Promise<void> => listener.get().beat();

/**
 * Tells a stream that has just been opened whether FrankieOne has been heard of, and what was told while its browser had none. In: where it
 * had one before, when it last heard everything, by the id of its last message. Throws the driver's error.
 */
export const catchUp = (stream: Stream, since?: Date): Promise<void> => listener.get().catchUp(stream, since);
