export { CaseNotFound as default } from "@/components/cases/CaseFailure";
