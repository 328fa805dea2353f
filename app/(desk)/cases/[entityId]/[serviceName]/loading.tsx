export { CaseSkeleton as default } from "@/components/cases/CaseSkeleton";
