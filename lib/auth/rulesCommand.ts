import { writeSync } from "node:fs";
import { SECOND_PEOPLE } from "@/lib/policy/secondPersonContract";
import { answersOf, matrixOf, type MatrixRow } from "./matrix";
import { JUDGED_FURTHER, OPEN_ROUTES, routesIn } from "./routeList";
import { ROLE_WORDS } from "./roleWords";
import { ROLES } from "./roles";

/* `npm run rules`: who may do what, and which route asks for which action, as the code has it. */

function cellOf(verdicts: MatrixRow["verdicts"][(typeof ROLES)[number]]): string {
  return answersOf(verdicts)
    .map(({ relations, verdict }) => {
      const answer = verdict.allowed ? "yes" : `no (${verdict.rule})`;
      return relations ? `${relations.join(", ")}: ${answer}` : answer;
    })
    .join("; ");
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return `${lines.join("\n")}\n`;
}

const POLICIES = [[...SECOND_PEOPLE], ["lead"], ["reviewer"]] as const;
const head = ["What", "Action", ...ROLES.map((role) => ROLE_WORDS[role])];
const sections = POLICIES.map((second, index) => {
  // The policy makes a difference to proposals alone.
  const rows = matrixOf(second).filter(({ action }) => index === 0 || action === "decide-proposal");
  const cells = rows.map(({ words, action, verdicts }) => [
    words,
    action,
    ...ROLES.map((role) => cellOf(verdicts[role])),
  ]);
  return `## Second person by policy: ${second.join(", ")}\n\n${tableOf(head, cells)}`;
});
const routes = routesIn(process.cwd()).map(({ method, route, access }) => {
  const further = JUDGED_FURTHER[`${method} ${route}`];
  return [method, route, [access ?? OPEN_ROUTES[route] ?? "no rule", further].filter(Boolean).join(", then ")];
});
const all = [...sections, `## Routes\n\n${tableOf(["Method", "Route", "Asks for"], routes)}`].join("\n");
writeSync(1, `# Who may do what\n\n${all}`);
