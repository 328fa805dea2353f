import { describe, expect, it } from "vitest";
import { SERVICE_PROFILE_STATES } from "@/lib/frankieone/wire/enums";
import { serviceProfile } from "@/lib/frankieone/wire/serviceProfile";
import { refusalOf } from "./changeRules";
import type { UpdateCase } from "./contract";

const profile = (fields: Record<string, unknown> = {}) => serviceProfile.parse({ state: "ACTIVE", ...fields });
const change = (fields: UpdateCase["serviceProfile"], text?: string): UpdateCase => ({
  serviceProfile: fields,
  comment: text ? { text } : undefined,
});

describe("changing the state", () => {
  it.each(SERVICE_PROFILE_STATES.filter((state) => state !== "ARCHIVED"))(
    "to INACTIVE from %s is refused: only from ARCHIVED",
    (state) => {
      expect(refusalOf(change({ state: "INACTIVE" }, "done"), profile({ state }))?.code).toBe("NOT_POSSIBLE");
    },
  );

  it("to INACTIVE from ARCHIVED is possible", () => {
    expect(refusalOf(change({ state: "INACTIVE" }, "done"), profile({ state: "ARCHIVED" }))).toBeUndefined();
  });

  it.each(["ARCHIVED", "INACTIVE", "DELETED", "NOVEL", undefined])("to ARCHIVED from %s is refused", (state) => {
    expect(refusalOf(change({ state: "ARCHIVED" }, "done"), profile({ state }))?.code).toBe("NOT_POSSIBLE");
  });

  it("needs a comment", () => {
    expect(refusalOf(change({ state: "ARCHIVED" }), profile())?.field).toBe("comment.text");
  });
});

describe("reassigning", () => {
  it("of a free case needs no reason", () => {
    expect(refusalOf(change({ assignee: "Ana" }), profile())).toBeUndefined();
  });

  it("away from somebody needs a reason, for either role", () => {
    expect(refusalOf(change({ assignee: "Ana" }), profile({ assignee: "Ben" }))?.field).toBe("comment.text");
    expect(refusalOf(change({ reviewer: "Ana" }), profile({ reviewer: "Ben" }))?.field).toBe("comment.text");
    expect(refusalOf(change({ assignee: "Ana" }, "Ben is away"), profile({ assignee: "Ben" }))).toBeUndefined();
  });

  it("never makes one person both, whichever role came first", () => {
    expect(refusalOf(change({ assignee: "Ana" }), profile({ reviewer: "Ana" }))?.code).toBe("FOUR_EYES");
    expect(refusalOf(change({ reviewer: "Ana" }), profile({ assignee: "Ana" }))?.code).toBe("FOUR_EYES");
    expect(refusalOf(change({ assignee: "Ana", reviewer: "Ana" }), profile())?.code).toBe("FOUR_EYES");
  });

  it.each(["ana silva", "Ana  Silva", "ANA SILVA.", "Аna Silva"])(
    "takes %s, however it came to be written, for Ana Silva",
    (reviewer) => {
      expect(refusalOf(change({ assignee: "Ana Silva" }), profile({ reviewer }))?.code).toBe("FOUR_EYES");
    },
  );

  it("may swap the two", () => {
    const swapped = change({ assignee: "Ana", reviewer: "Ben" }, "swap");
    expect(refusalOf(swapped, profile({ assignee: "Ben", reviewer: "Ana" }))).toBeUndefined();
  });
});
