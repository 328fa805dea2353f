import { handle, onCase } from "@/lib/auth/handle";
import { caseParams, updateCaseAnswer } from "@/lib/cases/contract";
import { readMonitoring, setMonitoring } from "@/lib/cases/monitoring";
import { monitoringAnswer, setMonitoring as setMonitoringBody } from "@/lib/cases/monitoringContract";
import { ofOrganisation } from "@/lib/cases/target";

export const GET = handle(
  { access: "read-cases", answer: monitoringAnswer, params: caseParams },
  async ({ officer, params }) => ({ body: await readMonitoring(officer, ofOrganisation(params)) }),
);

export const PATCH = handle(
  { access: onCase("set-monitoring"), answer: updateCaseAnswer, params: caseParams, body: setMonitoringBody },
  (call) => setMonitoring({ ...call, params: ofOrganisation(call.params) }),
);
