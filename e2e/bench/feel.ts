import type { Page } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { helloPage } from "./floor";
import { fromBack, fromEvent, rested, type Seen, seenOf } from "./inPage";
import { quantile, type Row, timing } from "./row";
import { stageOf, type Stage } from "./stage";
import { CASE, goAndRest, LATENCY_MS, ROW, visit, visitAtRest } from "./visit";

const REPETITIONS = 9;
const SLOWER = [1, 4] as const;

/** What a page has shown once it is there and has nothing to do. */
async function settled(page: Page, url: string): Promise<Seen> {
  await goAndRest(page, url);
  return seenOf(page);
}

/** The floor says hello and is done: half a second without requests is rest enough for it. */
async function settledHello(page: Page, url: string): Promise<Seen> {
  await page.goto(url, { waitUntil: "networkidle" });
  return seenOf(page);
}

/** The worklist as a document: first row, largest paint and shifts, beside a page that only says hello. */
export async function coldWorklist(): Promise<Row[]> {
  const stage = await stageOf(LATENCY_MS);
  const hello = await helloPage();
  const goals = { 1: [400, 500], 4: [850, 1_000] } as const;
  const rows: Row[] = [];
  for (const slower of SLOWER) {
    const [ours, floor]: [Seen[], Seen[]] = [[], []];
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      ours.push(await visit({ stage, slower, watch: ROW }, (page) => settled(page, `${stage.desk.url}/worklist`)));
      floor.push(await visit({ slower }, (page) => settledHello(page, hello)));
    }
    const floorOf = (what: "first" | "lcp") =>
      quantile(
        floor.map((seen) => seen[what]),
        0.5,
      );
    const [first, lcp] = goals[slower];
    const firsts = ours.map((seen) => seen.first);
    rows.push(
      timing(`first row painted, cold, ${slower}x`, firsts, first, {
        floor: floorOf("first"),
        note: "the floor asks no vendor; ours waits 150 ms for one",
      }),
    );
    rows.push(
      timing(
        `LCP worklist, ${slower}x`,
        ours.map((seen) => seen.lcp),
        lcp,
        { floor: floorOf("lcp") },
      ),
    );
    if (slower === 1)
      rows.push({ metric: "CLS worklist", ours: Math.max(...ours.map(({ cls }) => cls)), unit: "", goal: 0.01 });
  }
  return rows;
}

/** From the list into a case, without and with 80 ms of dwelling on its row before, and back. */
export async function openCase(): Promise<Row[]> {
  const stage = await stageOf(LATENCY_MS);
  const goals = { 1: [260, 100], 4: [400, 200] } as const;
  const rows: Row[] = [];
  for (const slower of SLOWER) {
    const [cold, warm, back]: [number[], number[], number[]] = [[], [], []];
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      await openOne(stage, slower, false, async (opened) => void cold.push(opened));
      await openOne(stage, slower, true, async (opened, page) => {
        warm.push(opened);
        if (slower === 1) back.push(await fromBack(page, `${ROW}:focus`));
      });
    }
    const [coldGoal, warmGoal] = goals[slower];
    rows.push(timing(`open a case cold, ${slower}x`, cold, coldGoal, { note: "the case itself read once each" }));
    rows.push(
      timing(`open a prefetched case, ${slower}x`, warm, warmGoal, {
        note: "the case itself not read after the click",
      }),
    );
    if (slower === 1) rows.push(timing("back to the list", back, 100, { note: "0 calls, same row in focus" }));
  }
  return rows;
}

/** What the vendor was asked about single cases. What keeps lists and cases fresh has a budget of its own, and tests. */
async function callsAboutCases({ sandbox }: Stage): Promise<string[]> {
  const calls = (await sandbox.calls()).map(({ method, path }) => `${method} ${path}`);
  return calls.filter((call) => call.includes("/v2/individuals/"));
}

/** Opens the third row; `then` receives how long it took, on the page of the case. */
async function openOne(
  stage: Stage,
  slower: number,
  dwell: boolean,
  then: (opened: number, page: Page) => Promise<void>,
) {
  return visitAtRest({ stage, slower, watch: ROW }, `${stage.desk.url}/worklist?view=everything`, async (page) => {
    const { x, y, width, height } = (await page.locator(ROW).nth(2).boundingBox())!;
    const at = [x + Math.min(20, width / 2), y + height / 2] as const;
    await stage.sandbox.reset();
    if (dwell) {
      const read = page.waitForResponse((response) => response.url().includes("/api/individuals/"));
      await page.mouse.move(...at);
      await read;
      await rested(page);
    }
    const before = await callsAboutCases(stage);
    const untilThere = await fromEvent(page, CASE);
    await page.mouse.click(...at);
    const opened = await untilThere();
    const calls = (await callsAboutCases(stage)).slice(before.length);
    // Its person and the run that waits are looked at as soon as it is open: they are read beside what is measured here.
    if (calls.filter((call) => /\/serviceprofiles\/[^/]+$/.test(call)).length !== (dwell ? 0 : 1))
      throw new Error(`Opening a case made the calls ${calls.join(", ") || "none"}`);
    await then(opened, page);
  });
}

/** One click that writes: until it says that it is sending, and until the vendor's own word has confirmed it. */
export async function write(): Promise<Row[]> {
  const stage = await stageOf(LATENCY_MS);
  const goals = { 1: 50, 4: 120 } as const;
  const rows: Row[] = [];
  for (const slower of SLOWER) {
    const [sending, confirmed]: [number[], number[]] = [[], []];
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      await stage.sandbox.reset();
      const { entityId, serviceName } = STORY.sanctionsReview;
      await visitAtRest({ stage, slower }, `${stage.desk.url}/cases/${entityId}/${serviceName}`, async (page) => {
        const before = await callsAboutCases(stage);
        const box = (await page.getByRole("button", { name: "Take it" }).boundingBox())!;
        const untilSending = await fromEvent(page, "button", "Taking…");
        const untilConfirmed = await fromEvent(page, "[role=status]", "Saved and verified");
        await page.mouse.click(box.x + 10, box.y + 10);
        const [first, last] = await Promise.all([untilSending(), untilConfirmed()]);
        const calls = (await callsAboutCases(stage)).slice(before.length);
        if (calls.length > 3) throw new Error(`A write made the calls ${calls.join(", ")}`);
        sending.push(first);
        confirmed.push(last);
      });
    }
    rows.push(timing(`write: click → "sending" painted, ${slower}x`, sending, goals[slower]));
    if (slower === 1)
      rows.push(
        timing("write: click → confirmed", confirmed, 3 * LATENCY_MS + 150, {
          floor: 3 * LATENCY_MS,
          note: "3 calls upstream",
        }),
      );
  }
  return rows;
}

/** The worst of the interactions of a visit to a view of ten thousand: rows by key, the search, the filters. */
export async function interaction(): Promise<Row[]> {
  const stage = await stageOf(LATENCY_MS, 10_000);
  const goals = { 1: 50, 4: 100 } as const;
  const rows: Row[] = [];
  for (const slower of SLOWER) {
    const worst: number[] = [];
    for (let repetition = 0; repetition < REPETITIONS; repetition++) {
      const list = `${stage.desk.url}/worklist?view=everything`;
      const { interactions } = await visitAtRest({ stage, slower, watch: ROW }, list, async (page) => {
        for (const key of ["j", "j", "j", "k", "/"]) await page.keyboard.press(key);
        await page.keyboard.type("ana");
        await page
          .getByRole("button", { name: /^Filter/ })
          .first()
          .click();
        await page.getByRole("dialog").waitFor();
        await page.keyboard.press("Escape");
        await rested(page);
        return seenOf(page);
      });
      worst.push(Math.max(16, ...Object.values(interactions)));
    }
    rows.push({
      metric: `INP p75 of a visit to the worklist, ${slower}x`,
      ours: quantile(worst, 0.75),
      unit: "ms",
      goal: goals[slower],
      note: `p50 ${quantile(worst, 0.5)}, N ${worst.length}`,
    });
    if (slower === 1)
      rows.push({ ...rows.at(-1)!, metric: "10,000 rows in one view, INP p75", goal: 100, note: "in pages of 50" });
  }
  return rows;
}

/** One row ticked with the mouse, in a list that pages through ten thousand. */
export async function selectRow(): Promise<Row[]> {
  const stage = await stageOf(LATENCY_MS, 10_000);
  const goals = { 1: 40, 4: 80 } as const;
  const rows: Row[] = [];
  for (const slower of SLOWER) {
    const ticked: number[] = [];
    for (let repetition = 0; repetition < REPETITIONS; repetition++)
      ticked.push(
        await visitAtRest({ stage, slower, watch: ROW }, `${stage.desk.url}/worklist?view=everything`, async (page) => {
          const box = (await page.locator("tbody input[type=checkbox]").nth(3).boundingBox())!;
          const until = await fromEvent(page, "tbody input[type=checkbox]:checked");
          await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
          return until();
        }),
      );
    const note = slower === 1 ? "10,000 profiles at the vendor, 50 rows a page" : undefined;
    rows.push(timing(`select a row, ${slower}x`, ticked, goals[slower], { note }));
  }
  return rows;
}
