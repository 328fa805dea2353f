import { detailsOf } from "@/lib/executions/details";
import type { WorkflowResult } from "@/lib/frankieone/wire/execution";
import { Details } from "./Details";

/** Every field of an execution's result as FrankieOne gave it. */
export default function ExecutionDetails({ execution }: { execution: WorkflowResult }) {
  return <Details group={detailsOf("Workflow execution", execution)} />;
}
