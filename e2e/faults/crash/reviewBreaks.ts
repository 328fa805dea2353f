import type { Break } from "./breaks";

/** The acts of a review done wrongly: something else than was decided is sent, or what proves it is not looked at. */
export const REVIEW_BREAKS = {
  "wrong-hit": {
    means: "a hit other than the chosen one is decided",
    file: "lib/writes/kinds/hits.ts",
    find: `return decideResults(caller, target, resultKind, { processResults, manualStatus, comment });`,
    replace: `return getProcessResults(caller, target).then((all) => {
      const others = all.flatMap(({ processResult: { class: ofClass, processResultId } }) =>
        ofClass === "AML" && processResultId && !processResults.includes(processResultId) ? [processResultId] : [],
      );
      const wrong = others.length > 0 ? others.slice(0, 1) : processResults;
      return decideResults(caller, target, resultKind, { processResults: wrong, manualStatus, comment });
    });`,
    kinds: ["wrong"],
    mostly: "decide-hits",
  },
  "hit-by-answer": {
    means: "the vendor's success answer to a decision counts as proof, whatever the hits show",
    file: "lib/writes/kinds/hits.ts",
    find: `return { shows: done === changes.length, isPartial`,
    replace: `return { shows: done <= changes.length, isPartial`,
    kinds: ["phantom"],
    often: "200-without-apply",
    mostly: "decide-hits",
  },
  "half-is-whole": {
    means: "a decision that only some of the hits show counts as made",
    file: "lib/writes/kinds/hits.ts",
    find: `return { shows: done === changes.length, isPartial`,
    replace: `return { shows: done > 0, isPartial`,
    kinds: ["phantom"],
    often: "200-in-part",
    mostly: "decide-hits",
    kills: 90,
  },
  "run-by-answer": {
    means: "the vendor's success answer to a run counts as proof, whether or not the run is listed",
    file: "lib/writes/kinds/run.ts",
    find: `if (ours) return { shows: true, requestId: ours.requestId ?? requestId };`,
    replace: `if (ours ?? accepted) return { shows: true, requestId: ours?.requestId ?? requestId };`,
    kinds: ["phantom"],
    often: "200-without-apply",
    mostly: "run-workflow",
  },
  "wrong-risk": {
    means: "a risk level other than the chosen one is set",
    file: "lib/writes/kinds/riskLevel.ts",
    find: `riskLevel: payloadOf(payload, "risk").riskLevel,`,
    replace: `riskLevel: payloadOf(payload, "risk").riskLevel === "LOW" ? "MEDIUM" : "LOW",`,
    kinds: ["wrong"],
    mostly: "set-risk-level",
  },
  "risk-by-answer": {
    means: "the vendor's success answer to a risk level counts as proof, whatever the assessment shows",
    file: "lib/writes/kinds/riskLevel.ts",
    find: `const shows = changes.every(({ to }) => riskOf(assessment).level === to);`,
    replace: `const shows = accepted !== undefined || changes.every(({ to }) => riskOf(assessment).level === to);`,
    kinds: ["phantom"],
    often: "200-without-apply",
    mostly: "set-risk-level",
  },
  "wrong-monitoring": {
    means: "monitoring is switched the opposite way",
    file: "lib/writes/kinds/monitoring.ts",
    find: `patchMonitoring(caller, target, { enabled, monitoringTypes }, { comment });`,
    replace: `patchMonitoring(caller, target, { enabled: !enabled, monitoringTypes }, { comment });`,
    kinds: ["wrong"],
    mostly: "set-monitoring",
  },
  "monitoring-by-answer": {
    means: "the vendor's success answer to a switch of monitoring counts as proof, whatever the profiles show",
    file: "lib/writes/kinds/monitoring.ts",
    find: `shows: areAllSeen && done > 0 && done === found.length,`,
    replace: `shows: areAllSeen && done <= found.length,`,
    kinds: ["phantom"],
    often: "200-without-apply",
    mostly: "set-monitoring",
  },
} as const satisfies Record<string, Break>;
