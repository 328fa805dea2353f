import "server-only";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";

/** What an answer says of its own body. */
export interface BodyHeaders {
  "content-encoding"?: string | string[];
  "content-type"?: string | string[];
}

/** A body as JSON, or why it is not: in our own words, since a parser's message would quote the vendor. */
export type Decoded = { json: unknown } | Fault;

interface Fault {
  fault: string;
  isTooLarge?: true;
}

/**
 * Reads a body as JSON, in every form HTTP allows: compressed once or several times over, with a byte order mark, in
 * UTF-8 or, where it says or shows so, in UTF-16 or another encoding. In: all bytes, the headers, and the most bytes
 * to decompress to. Never throws.
 */
export async function decodeJson(bytes: Buffer, headers: BodyHeaders, most: number): Promise<Decoded> {
  const codings = asText(headers["content-encoding"]).toLowerCase().split(",").map(trim).filter(Boolean);
  let plain = bytes;
  for (const coding of codings.toReversed()) {
    const step = await decompress(plain, coding, most);
    if ("fault" in step) return step;
    plain = step.bytes;
  }
  const text = textOf(plain, asText(headers["content-type"]));
  return text === undefined ? { fault: "its characters are in an unknown encoding" } : parse(text);
}

const asText = (header: string | string[] | undefined) => [header ?? ""].flat().join(",");
const trim = (text: string) => text.trim();

const inflateAny = (bytes: Buffer, options: { maxOutputLength: number }) =>
  // The standard means the zlib format; some servers send the raw stream.
  promisify(hasZlibFrame(bytes) ? inflate : inflateRaw)(bytes, options);

const hasZlibFrame = (bytes: Buffer) =>
  bytes.length > 1 && ((bytes[0] ?? 0) & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0;

const DECOMPRESSORS = new Map<string, (bytes: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>>([
  ["gzip", promisify(gunzip)],
  ["x-gzip", promisify(gunzip)],
  ["deflate", inflateAny],
  ["br", promisify(brotliDecompress)],
  ["identity", (bytes) => Promise.resolve(bytes)],
]);

async function decompress(bytes: Buffer, coding: string, most: number): Promise<{ bytes: Buffer } | Fault> {
  const known = DECOMPRESSORS.get(coding);
  if (!known) return { fault: `it is compressed as ${nameOf(coding)}, an unknown compression` };
  if (bytes.length === 0) return { bytes };
  try {
    return { bytes: await known(bytes, { maxOutputLength: most }) };
  } catch (error) {
    const isTooLarge = error instanceof RangeError && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isTooLarge ? { fault: "it is too large", isTooLarge } : { fault: `it is not ${coding}, as it claims` };
  }
}

/** A content coding is quoted only where it has the form of one. */
const nameOf = (coding: string) => (/^[a-z0-9-]{1,20}$/.test(coding) ? coding : "something");

/**
 * UTF-8 where it is valid UTF-8, whatever it claims: servers often declare another encoding and send UTF-8 all the
 * same.
 */
function textOf(bytes: Buffer, contentType: string): string | undefined {
  const sixteen = utf16Of(bytes);
  if (sixteen) return decode(sixteen, bytes);
  const claimed = /charset\s*=\s*"?([\w:.+-]+)/i.exec(contentType)?.[1];
  if (claimed && /^utf-?16/i.test(claimed)) return decode(/be$/i.test(claimed) ? "utf-16be" : "utf-16le", bytes);
  return decode("utf-8", bytes, true) ?? decode(claimed ?? "utf-8", bytes);
}

/** UTF-16 by its byte order mark, or because JSON begins with ASCII, where every other byte is then a NUL. */
function utf16Of(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return "utf-16be";
  return undefined;
}

/**
 * A byte order mark is left out by the decoder. Out: undefined where the encoding is unknown, or, with `fatal`, where
 * bytes are invalid in it.
 */
function decode(encoding: string, bytes: Buffer, fatal = false): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string): Decoded {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch {
    return { fault: "it is no JSON" };
  }
}
