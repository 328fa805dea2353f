import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { readTheme, THEME_COOKIE } from "@/components/shell/theme";
import { FONTS } from "./fonts";
import { ICON } from "./tabIcon";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s · Countersign", default: "Countersign" },
  description: "The desk where compliance analysts review KYC and AML cases.",
  robots: { index: false, follow: false },
  icons: { icon: ICON },
};

export const viewport: Viewport = { colorScheme: "light dark", viewportFit: "cover" };

/**
 * The document around every page. The theme is an attribute set here from a cookie, so that the first paint is right
 * without a script; the nonce of the request is put where React Aria looks for it before it adds a style element.
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [cookieJar, requestHeaders] = await Promise.all([cookies(), headers()]);
  const theme = readTheme(cookieJar.get(THEME_COOKIE)?.value);
  const nonce = requestHeaders.get("x-nonce") ?? undefined;
  return (
    <html lang="en-GB" data-theme={theme} className={FONTS}>
      <head>
        <meta property="csp-nonce" nonce={nonce} />
      </head>
      <body className="font-sans">{children}</body>
    </html>
  );
}
