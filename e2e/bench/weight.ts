import { brotliCompressSync, gzipSync } from "node:zlib";
import { STORY } from "@/lib/sandbox/story/handles";
import { helloPage } from "./floor";
import type { Row } from "./row";
import { stageOf, type Stage } from "./stage";
import { CASE, LATENCY_MS, ROW, visit } from "./visit";

const CASE_PATH = `/cases/${STORY.pepReview.entityId}/${STORY.pepReview.serviceName}`;

/** JavaScript and CSS of a first load, requests of a cold worklist: exact, so one look is enough. */
export async function weight(): Promise<Row[]> {
  const stage = await stageOf(LATENCY_MS);
  const pages = { "sign-in": ["/sign-in", 150], worklist: ["/worklist", 185], case: [CASE_PATH, 200] } as const;
  const rows: Row[] = [];
  for (const [name, [path, goal]] of Object.entries(pages)) {
    const { script, style, requests } = await weigh(name === "sign-in" ? undefined : stage, stage.desk.url + path);
    const floor = (await weigh(undefined, await helloPage())).script / 1000;
    rows.push({ metric: `JavaScript on first load, gzip: ${name}`, ours: script / 1000, unit: "kB", floor, goal });
    if (name !== "worklist") continue;
    rows.push({ metric: "CSS, brotli", ours: style / 1000, unit: "kB", goal: 10 });
    rows.push({ metric: "requests on a cold worklist", ours: requests, unit: "", goal: 15 });
  }
  return rows;
}

async function weigh(stage: Stage | undefined, url: string) {
  return visit({ stage, slower: 1 }, async (page) => {
    const bodies: Promise<{ type: string; body: Buffer }>[] = [];
    page.on("response", (response) => {
      const type = response.request().resourceType();
      bodies.push(
        response.body().then(
          (body) => ({ type, body }),
          () => ({ type, body: Buffer.alloc(0) }),
        ),
      );
    });
    await page.goto(url, { waitUntil: "networkidle" });
    const all = await Promise.all(bodies);
    const sum = (wanted: string, size: (body: Buffer) => Buffer) =>
      all.filter(({ type }) => type === wanted).reduce((total, { body }) => total + size(body).byteLength, 0);
    return {
      script: sum("script", (body) => gzipSync(body, { level: 9 })),
      style: sum("stylesheet", (body) => brotliCompressSync(body)),
      requests: all.length,
    };
  });
}

/** What a tab holds after its first load, and after many cases; garbage is collected twice before each look. */
export async function heap(cases = 60): Promise<Row[]> {
  const stage = await stageOf(0, 2_000);
  return visit({ stage, slower: 1, watch: ROW }, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    const look = async () => {
      for (let twice = 0; twice < 2; twice++) await devtools.send("HeapProfiler.collectGarbage");
      const { usedSize } = await devtools.send("Runtime.getHeapUsage");
      const { nodes } = await devtools.send("Memory.getDOMCounters");
      return { mb: usedSize / 1e6, nodes };
    };
    await page.goto(`${stage.desk.url}/worklist?view=everything`, { waitUntil: "networkidle" });
    const first = await look();
    let warm = first;
    for (let opened = 0; opened < cases; opened++) {
      const row = page.locator(ROW).nth(opened % (await page.locator(ROW).count()));
      await row.click();
      await page.locator(CASE).first().waitFor();
      await page.goBack();
      await page.locator(ROW).first().waitFor();
      if (opened === Math.floor(cases / 2)) warm = await look();
    }
    const last = await look();
    return [
      { metric: "heap: first load", ours: first.mb, unit: "MB", goal: 8, note: `${first.nodes} nodes` },
      { metric: `heap: after ${cases} cases in one tab`, ours: last.mb, unit: "MB", goal: 40 },
      {
        metric: "nodes after all cases against half of them",
        ours: last.nodes / warm.nodes,
        unit: "×",
        goal: 1.1,
        note: `${warm.nodes} → ${last.nodes}`,
      },
    ];
  });
}
