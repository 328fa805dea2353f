export { CaseNotFound as default } from "@/components/cases/CaseNotFound";
