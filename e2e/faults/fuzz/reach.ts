import { randomUUID } from "node:crypto";
import { STORY } from "@/lib/sandbox/story/handles";
import { SOME_ID } from "./corpus";
import { OWN_HOST, OWN_ORIGIN } from "./headers";
import { ANYBODY } from "./people";
import { CURRENT_VERSION, type Shot } from "./shot";

/*
 * Everything the limited lead could try on purpose: every case, every list and every account, with the version that is true and
 * with bodies that an unlimited lead's would be taken with.
 */

const comment = { text: "Looked at again." };
const CHANGES = [
  ...[
    { serviceProfile: { assignee: "Dev Patel" }, comment },
    { serviceProfile: { state: "ARCHIVED" }, comment },
  ],
];
const OVERRIDE = { status: "FAIL", reasonCode: "OTHER", comment };
const ALL = { services: null, childAccounts: null };
const OTHER = { services: ["AML", "KYC"], childAccounts: null };

function shotOf(method: string, target: string, json?: object, meant: Record<string, string> = {}): Shot {
  const body = json && Buffer.from(JSON.stringify(json));
  const asksForVersion = "serviceName" in meant && body !== undefined;
  const ofBody: [string, string][] = body
    ? [
        ["Content-Type", "application/json"],
        ["Content-Length", String(body.length)],
        ["Idempotency-Key", randomUUID()],
        ["If-Match", asksForVersion ? CURRENT_VERSION : `"${"A".repeat(43)}"`],
      ]
    : [];
  const headers: [string, string][] = [
    ["Host", OWN_HOST],
    ["Origin", OWN_ORIGIN],
    ["Sec-Fetch-Site", "same-origin"],
  ];
  return {
    attacker: "limited",
    meant,
    asksForVersion,
    request: { method, target, headers: [...headers, ...ofBody], body },
  };
}

function onCase({ entityId, serviceName, workflowName, workflowExecutionId }: (typeof STORY)["pepReview"]): Shot[] {
  const meant = { entityId, serviceName };
  const place = `/api/individuals/${entityId}`;
  const profile = `${place}/serviceprofiles/${serviceName}`;
  const workflow = `${profile}/workflows/${encodeURIComponent(workflowName)}`;
  const run = `${workflow}/executions`;
  const which = `entityId=${entityId}&serviceName=${serviceName}`;
  return [
    ...[place, profile, `${profile}/timeline`].map((target) => shotOf("GET", target, undefined, meant)),
    ...(workflowExecutionId ? [run, `${run}/${workflowExecutionId}`] : []).map((target) =>
      shotOf("GET", target, undefined, meant),
    ),
    ...CHANGES.map((change) => shotOf("PATCH", profile, change, meant)),
    ...(workflowExecutionId ? [shotOf("PATCH", `${run}/${workflowExecutionId}`, OVERRIDE, meant)] : []),
    ...(workflowName ? [shotOf("POST", `${workflow}/execute`, { comment }, meant)] : []),
    ...["operations", "approvals", "ledger"].map((list) => shotOf("GET", `/api/${list}?${which}`)),
  ];
}

const LISTS = [
  ...["/api/operations?needsHuman=true", "/api/operations/waiting", "/api/ledger", "/api/ledger/export"],
  ...["/api/approvals?view=waiting", "/api/approvals?view=decided", "/api/approvals?view=mine", "/api/bulk-reassign"],
  ...["/api/team/load", "/api/analytics", "/api/worklist/counts", "/api/worklist/export", "/api/views/counts"],
  ...["/api/officers/directory", "/api/officers", "/api/drafts", "/api/workflows", "/api/session"],
  ...[`/api/operations/${SOME_ID}`, `/api/operations/${SOME_ID}/traces`, `/api/approvals/${SOME_ID}`],
].map((target) => shotOf("GET", target));

const ON_OTHERS_WORK = [
  shotOf("POST", `/api/operations/${SOME_ID}/resolution`, { outcome: "NOT_APPLIED", comment }),
  shotOf("PATCH", `/api/approvals/${SOME_ID}/approval`, { comment }),
  shotOf("POST", `/api/approvals/${SOME_ID}/rejection`, { comment }),
  shotOf("POST", `/api/approvals/${SOME_ID}/withdrawal`, {}),
  shotOf("POST", "/api/search/serviceprofiles", {}),
  shotOf("POST", "/api/search/serviceprofiles", { filters: { assignees: ["Ana Silva"] } }),
  shotOf("POST", "/api/worklist/next", {}),
  shotOf("POST", "/api/bulk-reassign", { source: { kind: "holder", name: "Ana Silva" }, target: { kind: "spread" } }),
];

const RIGHTS = [
  ...[{ role: "lead" }, { role: "auditor" }, { disabled: true }, { disabled: false }, { password: null }],
  ...[{ scope: ALL }, { scope: OTHER }, { samePersonAs: null }, ...ANYBODY.map((id) => ({ samePersonAs: id }))],
];

const onOfficer = (id: string) => [
  ...RIGHTS.map((change) => shotOf("PATCH", `/api/officers/${id}`, change)),
  ...["invitation", "authenticator-reset"].map((act) => shotOf("POST", `/api/officers/${id}/${act}`, {})),
  shotOf("POST", `/api/availability/${id}`, { until: "2099-01-01" }),
];

const MADE = ["lead", "analyst"].map((role, index) =>
  shotOf("POST", "/api/officers/directory", { email: `made.${role}@desk.example`, name: `Made ${"ab"[index]}`, role }),
);

/** All of it, reading before changing. */
export const reach = (): Shot[] => [
  ...Object.values(STORY).flatMap(onCase),
  ...LISTS,
  ...ON_OTHERS_WORK,
  ...MADE,
  ...ANYBODY.flatMap(onOfficer),
  ...LISTS,
];
