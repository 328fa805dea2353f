import { describe, expect, it } from "vitest";
import { requestOf } from "./viewRequest";
import { parseView } from "./viewUrl";
import { ordersOf, sortOf } from "./views";

const parse = (query: string) => parseView(new URLSearchParams(query));
const viewer = { name: "Priya Raman" };

describe("a view of undecided cases", () => {
  it("is in the order of the wait where the desk can tell it, and offers it nowhere else", () => {
    const offered = (query: string) => ordersOf(parse(query).view).some(({ sort }) => sort === "waiting");
    const undecided = ["", "view=unassigned", "view=review", "view=attention", "view=attention&assignee=Ana+Silva"];
    expect(undecided.map(offered)).toEqual(undecided.map(() => true));
    const others = [
      "view=everything",
      "status=PASS",
      "state=ARCHIVED",
      "view=attention&risk=HIGH",
      "view=attention&q=Ana",
    ];
    expect(others.map(offered)).not.toContain(true);
    expect(sortOf(parse("status=PASS").view)).toBe("updated");
  });

  it("leaves nothing out by itself where a status or a state is asked for, or in a view of everything", () => {
    for (const decided of ["status=PASS", "state=ARCHIVED", "view=everything", "view=attention&status=REVIEW"])
      expect(requestOf(parse(decided).view, viewer).request.desk).toBeUndefined();
    expect(requestOf(parse("view=attention").view, viewer).request.desk).toEqual({ waiting: true, byWait: true });
    const aged = parse("view=attention&assignee=Ana+Silva&createdFrom=2026-03-01&sort=created").view;
    expect(requestOf(aged, viewer).request.desk).toEqual({ waiting: true });
    expect(requestOf(parse("view=unassigned&status=PASS").view, viewer).request.desk).toEqual({ unassigned: true });
  });
});
