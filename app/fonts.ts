import { GeistSans } from "geist/font/sans";
import localFont from "next/font/local";

/*
 * Geist Mono comes from the same package as Geist Sans, but by its file: the package's own export preloads 71 kB on
 * every page, for ids that few of them show.
 */
const GeistMono = localFont({
  src: "../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
  fallback: ["ui-monospace", "monospace"],
});

/** The class names that make both fonts known to the style sheet. */
export const FONTS = `${GeistSans.variable} ${GeistMono.variable}`;
