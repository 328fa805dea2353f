import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { STORY } from "@/lib/sandbox/story/handles";
import { at, expect, test } from "../support/desk";

const { entityId, serviceName, workflowName, workflowExecutionId } = STORY.pepReview;
const caseApi = `/api/individuals/${entityId}/serviceprofiles/${serviceName}`;
const executions = `${caseApi}/workflows/${encodeURIComponent(workflowName)}/executions`;

const PAGES = ["/sign-in", "/worklist", `/cases/${entityId}/${serviceName}`, "/operations", "/ledger", "/nowhere"];
const API = [
  caseApi,
  executions,
  `${executions}/${workflowExecutionId}`,
  `${caseApi}/timeline`,
  "/api/officers",
  "/api/policy",
  "/api/templates",
  "/api/bulk-reassign",
  "/api/session",
  "/api/operations",
  "/api/operations/waiting",
  "/api/workflows",
  "/api/ledger",
  "/api/ledger/verify",
  "/api/ledger/export",
  "/api/nowhere",
];

/** Every secret of the server and the vendor's address, each also in the parts a careless URL would show. */
function canaries(): string[] {
  const { vendor, DATABASE_URL, ...secrets } = JSON.parse(process.env.DESK_SECRETS ?? "{}") as Record<string, string>;
  const password = new URL(DATABASE_URL ?? "postgres://x:y@z").password;
  return [
    ...Object.values(secrets),
    DATABASE_URL ?? "",
    password,
    new URL(vendor ?? "").host,
    process.env.SANDBOX_URL ?? "",
  ];
}

function findIn(text: string, where: string): string[] {
  return canaries().flatMap((canary) =>
    canary && text.includes(canary) ? [`${where} holds ${canary.slice(0, 6)}…`] : [],
  );
}

async function bytesOf(page: Page, url: string, headers: Record<string, string> = {}): Promise<string> {
  const response = await page.request.get(at(url), { headers, maxRedirects: 0 });
  return `${JSON.stringify(response.headersArray())}\n${(await response.body()).toString("latin1")}`;
}

test("no secret and no address of the vendor is in any file a browser can load", () => {
  const folder = path.resolve(".next/static");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ parentPath, name }) => path.join(parentPath, name));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => name.endsWith(".map"))).toEqual([]);
  expect(names.flatMap((name) => findIn(readFileSync(name, "latin1"), name))).toEqual([]);
});

test("no secret and no address of the vendor is in any page, payload or answer, right or wrong", async ({ as }) => {
  const page = await as("Chloe");
  const found: string[] = [];
  for (const url of PAGES) {
    found.push(...findIn(await bytesOf(page, url), url));
    found.push(...findIn(await bytesOf(page, url, { RSC: "1" }), `${url} as RSC`));
  }
  for (const url of API) found.push(...findIn(await bytesOf(page, url), url));
  expect(found).toEqual([]);
});

test("a failing vendor does not make the desk talkative", async ({ as, sandbox }) => {
  const page = await as("Chloe");
  const found: string[] = [];
  for (const fault of ["503", "html-200", "truncated-json", "redirect-302", "500-before"]) {
    await sandbox.fault(fault, { method: "GET", times: 3 });
    found.push(...findIn(await bytesOf(page, caseApi), `${caseApi} under ${fault}`));
  }
  expect(found).toEqual([]);
});
