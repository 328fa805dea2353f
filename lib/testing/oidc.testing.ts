import type { Browser } from "./browser.testing";

/** For tests: signs in at the identity provider as a browser would, page by page. Out: where it sends the browser back to. */
export async function signInThere(start: string, login: string): Promise<URL> {
  const visitor = new Visitor();
  let page = await visitor.open(start);
  for (let pages = 0; pages < 10; pages += 1) {
    if (page.at.pathname === "/api/auth/callback/oidc") return page.at;
    const isLogin = page.html.includes('name="login"');
    const action = /<form[^>]*action="([^"]+)"/.exec(page.html)?.[1] ?? "";
    const form: Record<string, string> = isLogin ? { prompt: "login", login, password: "x" } : { prompt: "consent" };
    page = await visitor.open(new URL(action, page.at).href, form);
  }
  throw new Error("The provider never sent the browser back");
}

/** Begins a sign-in at the desk and ends it there. Out: the desk's answer to the browser that came back. */
export async function signInThrough(browser: Browser, login: string, callbackUrl?: string): Promise<Response> {
  const { start } = await begin(browser, callbackUrl);
  return comeBack(browser, await signInThere(start, login));
}

/** Begins a sign-in at the desk. Out: the address at the provider. */
export async function begin(browser: Browser, callbackUrl?: string): Promise<{ start: string }> {
  const answer = await browser.send("signin/oidc", { csrfToken: await browser.token(), callbackUrl });
  return { start: ((await answer.json()) as { url: string }).url };
}

/** Follows the provider's way back to the desk. */
export function comeBack(browser: Browser, { search }: URL): Promise<Response> {
  return browser.send(`callback/oidc${search}`);
}

interface Page {
  at: URL;
  html: string;
}

/** Keeps the cookies of the provider and follows its redirects, but never off its address. */
class Visitor {
  private readonly cookies = new Map<string, string>();

  async open(url: string, form?: Record<string, string>): Promise<Page> {
    const cookie = Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, {
      method: form ? "POST" : "GET",
      body: form && new URLSearchParams(form),
      headers: { cookie },
      redirect: "manual",
    });
    for (const each of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (each.split(";")[0] ?? "").split("=");
      this.cookies.set(name, value);
    }
    const html = await response.text();
    const location = response.headers.get("location");
    if (!location) return { at: new URL(url), html };
    const next = new URL(location, url);
    return next.pathname === "/api/auth/callback/oidc" ? { at: next, html: "" } : this.open(next.href);
  }
}
