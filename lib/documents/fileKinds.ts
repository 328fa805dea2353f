/** A kind of file that the desk hands out. Images are shown in their place, except where browsers draw none of the kind. */
export interface FileKind {
  type: string;
  extension: string;
  isShown: boolean;
}

const image = (extension: string, type = `image/${extension}`): FileKind => ({ type, extension, isShown: true });

/** The bytes a file of each kind begins with; `undefined` stands for any byte. */
const BEGINNINGS: [kind: FileKind, bytes: readonly (number | undefined)[]][] = [
  [image("png"), [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  [image("jpg", "image/jpeg"), [0xff, 0xd8, 0xff]],
  [image("gif"), ascii("GIF87a")],
  [image("gif"), ascii("GIF89a")],
  [image("webp"), [...ascii("RIFF"), undefined, undefined, undefined, undefined, ...ascii("WEBP")]],
  [{ ...image("tiff"), isShown: false }, [0x49, 0x49, 0x2a, 0x00]],
  [{ ...image("tiff"), isShown: false }, [0x4d, 0x4d, 0x00, 0x2a]],
  [{ type: "application/pdf", extension: "pdf", isShown: false }, ascii("%PDF-")],
];

function ascii(text: string): number[] {
  return [...text].map((each) => each.charCodeAt(0));
}

/**
 * What a file is, by the bytes it begins with: never by a name or a type that somebody gave it. Undefined for every other kind, such
 * as SVG and HTML, which can carry programs.
 */
export function kindOfFile(file: Uint8Array): FileKind | undefined {
  return BEGINNINGS.find(([, bytes]) => bytes.every((byte, at) => byte === undefined || file[at] === byte))?.[0];
}

/** The kind of a file that our server has handed out, by the type it gave it. */
export function kindOfType(type: string): FileKind | undefined {
  return BEGINNINGS.find(([kind]) => kind.type === type)?.[0];
}

const LONGEST_WORD = 40;

/** The name under which a file is saved: of words and letters of ours, no name of a person, whatever the vendor calls it. */
export function nameOfFile(type: string | undefined, id: string, { extension }: FileKind): string {
  const word = (type ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, LONGEST_WORD);
  return `${
    [word, id]
      .map((each) => each.replace(/^-+|-+$/g, ""))
      .filter(Boolean)
      .join("-") || "document"
  }.${extension}`;
}
