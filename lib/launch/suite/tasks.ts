/** What has to be done, and what it takes. */
export interface Task {
  title: string;
  /** How many processors it keeps busy; those of the machine at most. */
  cores: number;
  /** Titles of what must have ended before, where that is to be done at all. */
  after?: readonly string[];
}

/**
 * Does everything, as much of it at a time as there are processors, the first of the list first. In: what to do and how; `doIt` must
 * not throw. Out: the results, in the order of the list.
 */
export async function runTasks<One extends Task, Result>(
  turns: readonly One[],
  processors: number,
  doIt: (turn: One) => Promise<Result>,
): Promise<Result[]> {
  const wanted = new Set(turns.map(({ title }) => title));
  const results = new Map<One, Result>();
  const running = new Map<One, Promise<void>>();
  const coresOf = ({ cores }: Task) => Math.min(cores, processors);
  const isOver = (title: string) => !wanted.has(title) || [...results.keys()].some((turn) => turn.title === title);
  const mayBegin = (turn: One) =>
    !results.has(turn) && !running.has(turn) && (turn.after ?? []).every(isOver) && coresOf(turn) <= free();
  const free = () => processors - [...running.keys()].reduce((sum, turn) => sum + coresOf(turn), 0);
  while (results.size < turns.length) {
    for (let next = turns.find(mayBegin); next; next = turns.find(mayBegin)) {
      const turn = next;
      const ended = doIt(turn).then((result) => {
        results.set(turn, result);
        running.delete(turn);
      });
      running.set(turn, ended);
    }
    if (running.size === 0) throw new Error("The remaining tasks wait for each other");
    await Promise.race(running.values());
  }
  return turns.map((turn) => results.get(turn)!);
}
