import { STORY } from "@/lib/sandbox/story/handles";
import { pathOf } from "../support/casePage";
import { at, expect, test } from "../support/desk";

const { entityId, entityName, serviceName } = STORY.pepReview;
const CASE = `/api/individuals/${entityId}/serviceprofiles/${serviceName}`;

/** Ways past a guard that only looks at the address or at a header. */
const PATHS = [
  CASE,
  `${CASE}/`,
  `//api/individuals/${entityId}/serviceprofiles/${serviceName}`,
  `/api/./individuals/${entityId}/serviceprofiles/${serviceName}`,
  `/%61pi/individuals/${entityId}/serviceprofiles/${serviceName}`,
  `/API/individuals/${entityId}/serviceprofiles/${serviceName}`,
  `${CASE}?_rsc=1`,
  `${CASE}.rsc`,
  pathOf(STORY.pepReview),
  `${pathOf(STORY.pepReview)}.rsc`,
  `${pathOf(STORY.pepReview)}.segments/_tree.segment.rsc`,
  `${pathOf(STORY.pepReview)}?_rsc=1`,
  `/_next/data/build${pathOf(STORY.pepReview)}.json`,
  "/worklist.rsc",
  "/approvals.rsc",
  "/rules.rsc",
  "/settings/rules.rsc",
];
const HEADERS: Record<string, string>[] = [
  {},
  { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
  { "x-middleware-subrequest": Array(5).fill("src/middleware").join(":") },
  { "x-middleware-subrequest": Array(5).fill("proxy").join(":"), "x-nextjs-data": "1" },
];

test("Z-03: nobody gets anything of a case past the front, by whatever address or header, and the vendor hears nothing", async ({
  sandbox,
}) => {
  const answers: string[] = [];
  for (const path of PATHS)
    for (const headers of HEADERS) {
      const response = await fetch(new URL(at("/")).origin + path, { headers, redirect: "manual" });
      const text = await response.text();
      const isIn = response.status < 300 && !response.url.includes("/sign-in");
      if (isIn || text.includes(entityName)) answers.push(`${response.status} ${path} ${JSON.stringify(headers)}`);
    }
  expect(answers).toEqual([]);
  expect(await sandbox.calls()).toEqual([]);
});
