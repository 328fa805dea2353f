import { expect, it } from "vitest";
import { readTheme, themeCookie } from "./theme";

it.each([undefined, "", "DARK", "dark; Path=/", '"><script>'])(
  "follows the system when the cookie says %s, so that nothing foreign reaches the document",
  (value) => {
    expect(readTheme(value)).toBe("system");
  },
);

it("reads back what it wrote, for every path of the desk", () => {
  const [pair = "", ...attributes] = themeCookie("dark").split("; ");
  expect(readTheme(pair.split("=")[1])).toBe("dark");
  expect(attributes).toContain("Path=/");
});
