import { hash } from "@node-rs/argon2";
import { expect, it } from "vitest";
import { COST } from "@/lib/auth/passwordCost";
import { hashPassword, passwordMatches } from "./password";

const PASSWORD = "a long password of a test";

it("costs in production what OWASP asks for at least, though tests pay less", async () => {
  expect(COST.memoryCost).toBeGreaterThanOrEqual(19_456);
  expect(COST.timeCost).toBeGreaterThanOrEqual(2);
  const [ofProduction, ofTests] = [await hash(PASSWORD, COST), await hashPassword(PASSWORD)];
  expect([ofProduction, ofTests].map((each) => /^\$argon2id\$v=19\$m=(\d+)/.exec(each)?.[1])).toEqual([
    String(COST.memoryCost),
    "2432",
  ]);
  expect([await passwordMatches(ofProduction, PASSWORD), await passwordMatches(ofProduction, "another")]).toEqual([
    true,
    false,
  ]);
});
