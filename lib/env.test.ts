import { generateKeyPairSync, type KeyObject } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EnvironmentError, parseEnvironment } from "./env";

const complete = {
  FRANKIEONE_BASE_URL: "https://api.vendor.example",
  FRANKIEONE_API_KEY: "key-0123456789",
  FRANKIEONE_CUSTOMER_ID: "11111111-2222-4333-8444-555555555555",
  DATABASE_URL: "postgres://desk:pw@db.example/desk",
  NEXTAUTH_URL: "https://desk.example",
  NEXTAUTH_SECRET: "s".repeat(32),
  LEDGER_KEY: "l".repeat(32),
};

function faultsWith(changes: Record<string, string | undefined>): string[] {
  try {
    parseEnvironment({ ...complete, ...changes });
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.message.split("\n");
    throw error;
  }
}

test("complete settings are read, with the documented defaults", () => {
  expect(parseEnvironment(complete)).toEqual({
    ...complete,
    FRANKIEONE_CHANNEL: "api",
    FRANKIEONE_WEBHOOK_TOKEN_HEADER: "authorization",
    FRANKIEONE_ORGANISATION_WRITES: "off",
    LEDGER_CHECKPOINTS: "optional",
    FRANKIEONE_RATE_PER_SECOND: 20,
    LOCAL_ACCOUNTS: "on",
    OIDC_NAME: "single sign-on",
    OIDC_SCOPE: "openid email profile",
    PORT: 3000,
    TRUSTED_PROXIES: 0,
    WRITE_TIME_SCALE: 1,
  });
});

test.each(Object.keys(complete))("%s is named when missing or empty", (name) => {
  expect(faultsWith({ [name]: undefined })).toEqual([`${name} is missing`]);
  expect(faultsWith({ [name]: "" })).toEqual([`${name} is missing`]);
});

test("every fault is named at once, not only the first", () => {
  expect(faultsWith({ DATABASE_URL: undefined, NEXTAUTH_SECRET: "short", PORT: "x" })).toHaveLength(3);
});

test("the secret of the webhook can stand in an address, and the one before does not stand alone", () => {
  const sound = "of-frankieone_0123456789-0123456789";
  expect(faultsWith({ FRANKIEONE_WEBHOOK_SECRET: sound, FRANKIEONE_WEBHOOK_SECRET_PREVIOUS: sound })).toEqual([]);
  for (const wrong of ["short", `${sound}/`, `${sound}%2f`, `${sound} `, "x".repeat(129)])
    expect(faultsWith({ FRANKIEONE_WEBHOOK_SECRET: wrong }), wrong).toHaveLength(1);
  expect(faultsWith({ FRANKIEONE_WEBHOOK_SECRET_PREVIOUS: sound })).toHaveLength(1);
});

test("takes a public RSA key for notifications, in PEM, of 2,048 bits at least, and no other", () => {
  const FRANKIEONE_WEBHOOK_SECRET = "of-frankieone_0123456789-0123456789";
  const pemOf = (key: KeyObject, type: "spki" | "pkcs8") => key.export({ type, format: "pem" }) as string;
  const [strong, weak] = [2048, 1024].map((modulusLength) => generateKeyPairSync("rsa", { modulusLength }));
  const faults = (FRANKIEONE_WEBHOOK_PUBLIC_KEY: string) =>
    faultsWith({ FRANKIEONE_WEBHOOK_SECRET, FRANKIEONE_WEBHOOK_PUBLIC_KEY });
  expect(faults(pemOf(strong!.publicKey, "spki"))).toEqual([]);
  for (const wrong of [
    pemOf(strong!.privateKey, "pkcs8"),
    pemOf(weak!.publicKey, "spki"),
    pemOf(generateKeyPairSync("ed25519").publicKey, "spki"),
    "no key",
  ])
    expect(faults(wrong), wrong).toHaveLength(1);
  expect(faultsWith({ FRANKIEONE_WEBHOOK_PUBLIC_KEY: pemOf(strong!.publicKey, "spki") })).toHaveLength(1);
  expect(faultsWith({ FRANKIEONE_WEBHOOK_TOKEN_HEADER: "x-token" })).toHaveLength(1);
});

test("traces go to a web address, as JSON", () => {
  expect(faultsWith({ OTEL_EXPORTER_OTLP_ENDPOINT: "http://otel-collector:4318" })).toEqual([]);
  for (const wrong of ["otel-collector:4318", "grpc://collector:4317", "4318"])
    expect(faultsWith({ OTEL_EXPORTER_OTLP_ENDPOINT: wrong }), wrong).toHaveLength(1);
  expect(faultsWith({ OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" })).toEqual([
    "OTEL_EXPORTER_OTLP_PROTOCOL must be http/json",
  ]);
});

describe("S-03: the vendor's address", () => {
  test.each([
    ["http on another host", "http://api.vendor.example", "must be https"],
    ["a file", "file:///etc/passwd", "must be https"],
    ["a user name", "https://me@api.vendor.example", "must not carry a user name or password"],
    ["a password", "https://:pw@api.vendor.example", "must not carry a user name or password"],
    ["a path", "https://api.vendor.example/v2", "must not carry a path"],
    ["a query", "https://api.vendor.example/?", "must not carry a query or fragment"],
    ["a fragment", "https://api.vendor.example/#", "must not carry a query or fragment"],
    ["no URL", "api.vendor.example", "is not a URL"],
    ["the cloud's metadata address", "https://169.254.169.254", "must not be a private address"],
    ["the same written as one number", "https://2852039166", "must not be a private address"],
    ["the same inside IPv6", "https://[::ffff:169.254.169.254]", "must not be a private address"],
    ["the cloud's metadata name", "https://metadata.google.internal", "must not be a private address"],
    ["a private address", "https://10.1.2.3", "must not be a private address"],
    ["a home network", "https://192.168.0.1", "must not be a private address"],
    ["a unique local address", "https://[fd00::1]", "must not be a private address"],
    ["a link-local address", "https://[fe80::1]", "must not be a private address"],
    ["no address", "https://0.0.0.0", "must not be a private address"],
  ])("%s is refused", (_, value, fault) => {
    expect(faultsWith({ FRANKIEONE_BASE_URL: value })).toEqual([`FRANKIEONE_BASE_URL ${fault}`]);
  });

  test.each(["http://localhost:4010", "http://127.0.0.1:4010/", "http://[::1]:4010", "https://93.184.216.34"])(
    "%s is accepted",
    (value) => expect(faultsWith({ FRANKIEONE_BASE_URL: value })).toEqual([]),
  );
});

describe("our own public address", () => {
  test.each(["http://desk.example", "https://desk.example/app", "https://desk.example?x", "desk.example"])(
    "%s is refused",
    (value) => expect(faultsWith({ NEXTAUTH_URL: value })).toHaveLength(1),
  );
  test.each(["http://localhost:3000", "https://desk.example:8443", "https://10.0.0.5"])("%s is accepted", (value) =>
    expect(faultsWith({ NEXTAUTH_URL: value })).toEqual([]),
  );
});

test.each(["-1", "6", "1.5", "all"])("TRUSTED_PROXIES %j is refused", (value) => {
  expect(faultsWith({ TRUSTED_PROXIES: value })).toEqual(["TRUSTED_PROXIES must be a number from 0 to 5"]);
});

test.each(["0", "65536", "80.5", "-1", "0x50", " 80"])("PORT %j is refused", (value) => {
  expect(faultsWith({ PORT: value })).toEqual(["PORT must be a port number"]);
});

test("a key with a line break, a space or a letter outside ASCII cannot become a header", () => {
  for (const value of ["a\r\nb", "a b", "clé"]) expect(faultsWith({ FRANKIEONE_API_KEY: value })).toHaveLength(1);
});

test("certificate checks cannot be switched off", () => {
  expect(faultsWith({ NODE_TLS_REJECT_UNAUTHORIZED: "0" })).toEqual(["NODE_TLS_REJECT_UNAUTHORIZED must not be 0"]);
});

test("the clock of the write road is shortened for tests only: never while the vendor is not on this machine", () => {
  expect(faultsWith({ WRITE_TIME_SCALE: "0.01" })).toEqual([expect.stringMatching(/^WRITE_TIME_SCALE is for tests/)]);
  expect(faultsWith({ WRITE_TIME_SCALE: "0.01", FRANKIEONE_BASE_URL: "http://127.0.0.1:4010" })).toEqual([]);
  expect(faultsWith({ WRITE_TIME_SCALE: "2", FRANKIEONE_BASE_URL: "http://127.0.0.1:4010" })).toHaveLength(1);
});

test("the ledger has a key of its own", () => {
  expect(faultsWith({ LEDGER_KEY: complete.NEXTAUTH_SECRET })).toHaveLength(1);
});

describe("checkpoints of the ledger", () => {
  const keyOf = (type: "ed25519" | "x25519") =>
    (type === "ed25519" ? generateKeyPairSync("ed25519") : generateKeyPairSync("x25519")).privateKey
      .export({ format: "der", type: "pkcs8" })
      .toString("base64");
  const file = { LEDGER_CHECKPOINT_FILE: "checkpoints.jsonl" };

  test("need both their settings, or neither", () => {
    const fault = "LEDGER_CHECKPOINT_FILE and LEDGER_SIGNING_KEY must be set together";
    expect(faultsWith({ ...file, LEDGER_SIGNING_KEY: keyOf("ed25519") })).toEqual([]);
    expect(faultsWith({ LEDGER_SIGNING_KEY: keyOf("ed25519") })).toEqual([fault]);
    expect(faultsWith(file)).toEqual([fault]);
  });

  test("can be demanded", () => {
    const demanded = { LEDGER_CHECKPOINTS: "required" };
    expect(faultsWith({ ...demanded, ...file, LEDGER_SIGNING_KEY: keyOf("ed25519") })).toEqual([]);
    expect(faultsWith(demanded)).toEqual([expect.stringMatching(/where LEDGER_CHECKPOINTS is required/)]);
    expect(faultsWith({ LEDGER_CHECKPOINTS: "maybe" })).toEqual([expect.stringMatching(/^LEDGER_CHECKPOINTS must be/)]);
  });

  test.each([
    ["no key", "AAAA"],
    ["another kind of key", keyOf("x25519")],
  ])("are not signed with %s", (_, value) => {
    expect(faultsWith({ ...file, LEDGER_SIGNING_KEY: value })).toEqual([
      expect.stringMatching(/^LEDGER_SIGNING_KEY must be/),
    ]);
  });
});

describe("single sign-on", () => {
  const whole = { OIDC_ISSUER: "https://id.example/realms/desk", OIDC_CLIENT_ID: "desk", OIDC_CLIENT_SECRET: "x" };
  const together = "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together";

  test.each<[string, Record<string, string>, string[]]>([
    ["whole", whole, []],
    ["an issuer on this machine", { ...whole, OIDC_ISSUER: "http://localhost:9000" }, []],
    ["an issuer without encryption", { ...whole, OIDC_ISSUER: "http://id.example" }, ["OIDC_ISSUER must be https"]],
    [
      "an issuer with a query",
      { ...whole, OIDC_ISSUER: "https://id.example?a" },
      ["OIDC_ISSUER must not carry a query or fragment"],
    ],
    ["no secret", { ...whole, OIDC_CLIENT_SECRET: "" }, [together]],
    [
      "no openid",
      { ...whole, OIDC_SCOPE: "email" },
      ["OIDC_SCOPE must be words separated by spaces, including openid"],
    ],
    [
      "a claim without a map",
      { ...whole, OIDC_ROLE_CLAIM: "groups" },
      ["OIDC_ROLE_CLAIM and OIDC_ROLE_MAP must be set together"],
    ],
    [
      "a map to an unknown role",
      { ...whole, OIDC_ROLE_CLAIM: "groups", OIDC_ROLE_MAP: "a=boss" },
      ["OIDC_ROLE_MAP must be value=role, separated by commas"],
    ],
    ["a map", { ...whole, OIDC_ROLE_CLAIM: "groups", OIDC_ROLE_MAP: "kyc-leads=lead,kyc=analyst" }, []],
    ["no local accounts", { ...whole, LOCAL_ACCOUNTS: "off" }, []],
    [
      "no local accounts and nothing else",
      { LOCAL_ACCOUNTS: "off" },
      ["LOCAL_ACCOUNTS must not be off without single sign-on (OIDC_ISSUER)"],
    ],
    ["neither on nor off", { LOCAL_ACCOUNTS: "no" }, ["LOCAL_ACCOUNTS must be on or off"]],
  ])("%s", (_, settings, faults) => expect(faultsWith(settings)).toEqual(faults));
});

test("no value ever appears in the message", () => {
  const marked = fc.string({ minLength: 4 }).map((text) => `sEcReT${text}`);
  fc.assert(
    fc.property(
      fc.constantFrom(
        ...Object.keys(complete),
        "PORT",
        "FRANKIEONE_CHANNEL",
        "LEDGER_SIGNING_KEY",
        "OIDC_ISSUER",
        "OIDC_ROLE_MAP",
      ),
      marked,
      (name, value) => {
        expect(faultsWith({ [name]: value }).join("\n")).not.toContain("sEcReT");
        expect(faultsWith({ [name]: `https://u:${value}@10.0.0.1/${value}` }).join("\n")).not.toContain("sEcReT");
      },
    ),
  );
});

test("the template of the portal's addresses is checked at the start", () => {
  expect(faultsWith({ FRANKIEONE_PORTAL_URL: "http://portal.vendor.example/{entityId}" })).toEqual([
    "FRANKIEONE_PORTAL_URL must be https",
  ]);
  expect(faultsWith({ FRANKIEONE_PORTAL_URL: "https://portal.vendor.example/{entityId}" })).toEqual([]);
  expect(faultsWith({ FRANKIEONE_PORTAL_URL: "" })).toEqual([]);
});

test("organisations are changed only where that is said outright", () => {
  const settingOf = (value: string) =>
    parseEnvironment({ ...complete, FRANKIEONE_ORGANISATION_WRITES: value }).FRANKIEONE_ORGANISATION_WRITES;
  expect([settingOf(""), settingOf("off"), settingOf("on")]).toEqual(["off", "off", "on"]);
  expect(faultsWith({ FRANKIEONE_ORGANISATION_WRITES: "true" })).toEqual([
    "FRANKIEONE_ORGANISATION_WRITES must be on or off",
  ]);
});
