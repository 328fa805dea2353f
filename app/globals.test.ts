import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const TEXT = 4.5; // WCAG 1.4.3
const GRAPHIC = 3; // WCAG 1.4.11
const SURFACES = ["canvas", "surface", "surface-raised", "surface-sunken", "surface-hover", "surface-selected"];
const TONES = ["neutral", "good", "caution", "serious", "critical", "info"];

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
const colours = new Map(
  [...css.matchAll(/--color-([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((match) => [
    match[1],
    { light: match[2] ?? "", dark: match[3] ?? "" },
  ]),
);

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(SURFACES)("text, muted text, links and every tone can be read on %s", (surface) => {
    const inks = ["ink", "ink-muted", "accent-text", ...TONES.map((tone) => `${tone}-ink`)];
    for (const ink of inks) expectContrast(theme, ink, surface, TEXT);
  });

  it.each(TONES)("text and muted text can be read on a callout of tone %s, and its own ink too", (tone) => {
    for (const ink of [`${tone}-ink`, "ink", "ink-muted"]) expectContrast(theme, ink, `${tone}-bg`, TEXT);
  });

  it("the words of filled buttons can be read", () => {
    for (const fill of ["accent", "accent-hover", "danger", "danger-hover"]) {
      expectContrast(theme, "accent-ink", fill, TEXT);
    }
  });

  it.each(["canvas", "surface", "surface-raised"])("the borders of controls stand out from %s", (surface) => {
    expectContrast(theme, "line-strong", surface, GRAPHIC);
  });

  it.each(SURFACES)("focus rings, current tabs and bars stand out from %s", (surface) => {
    const graphics = ["accent-text", ...TONES.map((tone) => `${tone}-mark`)];
    for (const graphic of graphics) expectContrast(theme, graphic, surface, GRAPHIC);
  });
});

function expectContrast(theme: "light" | "dark", front: string, back: string, least: number) {
  const ratio = contrast(colourOf(front)[theme], colourOf(back)[theme]);
  expect(ratio, `${front} on ${back} is ${ratio.toFixed(2)}:1`).toBeGreaterThanOrEqual(least);
}

function colourOf(name: string) {
  const colour = colours.get(name);
  if (!colour) throw new Error(`globals.css has no --color-${name}`);
  return colour;
}

// WCAG 2.2, "contrast ratio" and "relative luminance".
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
