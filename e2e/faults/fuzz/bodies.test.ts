import fc from "fast-check";
import { expect, it } from "vitest";
import { body } from "./bodies";
import { routesOnDisk } from "./routes";

/* The attack draws its bodies at random. A draw that cannot be made would end a run in which nothing is wrong with the desk. */

it("makes a body for every route, whatever is drawn", () => {
  for (const route of routesOnDisk()) {
    const drawn = fc.sample(body(route), { numRuns: 400, seed: 320_921 });
    expect(drawn, route.pattern).toHaveLength(400);
  }
});
