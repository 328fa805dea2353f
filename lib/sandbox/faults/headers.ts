import type { Fault } from "./fault";

/** Headers of a vendor that would steer a browser if anybody passed them on. */
export const HOSTILE_HEADERS = {
  "set-cookie": "countersign.session=of-the-vendor; Path=/",
  location: "http://evil.example/",
  refresh: "0; url=http://evil.example/",
  "www-authenticate": 'Basic realm="evil"',
  "access-control-allow-origin": "*",
  "access-control-allow-credentials": "true",
  "clear-site-data": '"*"',
  link: '<http://evil.example/x.js>; rel="preload"; as="script"',
  "content-security-policy": "default-src *",
  "service-worker-allowed": "/",
  "x-powered-by": "evil",
  server: "evil",
};

/** Applied and answered properly, with every header that would steer a browser. */
export const hostileHeaders: Fault = async ({ apply }) => {
  const answer = await apply();
  const headers = new Headers(answer.headers);
  for (const [name, value] of Object.entries(HOSTILE_HEADERS)) headers.set(name, value);
  return new Response(answer.body, { status: answer.status, headers });
};
