export { WorklistLoading as default } from "@/components/worklist/WorklistLoading";
