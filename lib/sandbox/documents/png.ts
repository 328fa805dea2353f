import { deflateSync } from "node:zlib";

export type Colour = readonly [red: number, green: number, blue: number];

/** A filled rectangle; later ones lie over earlier ones. */
export interface Block {
  x: number;
  y: number;
  width: number;
  height: number;
  colour: Colour;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TRUE_COLOUR = [8, 2, 0, 0, 0];

// Node counts CRC-32 itself only since 20.15.
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(8 + named.length);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), 4 + named.length);
  return framed;
}

const covers = ({ x, y, width, height }: Block, column: number, row: number) =>
  column >= x && column < x + width && row >= y && row < y + height;

function pixels(width: number, height: number, paper: Colour, blocks: readonly Block[]): Buffer {
  const lines = Buffer.alloc(height * (1 + width * 3));
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const top = blocks.findLast((block) => covers(block, column, row));
      lines.set(top?.colour ?? paper, row * (1 + width * 3) + 1 + column * 3);
    }
  }
  return lines;
}

/** A PNG of coloured rectangles. In: its size in pixels, the colour of the paper, and what lies on it. */
export function pngOf(width: number, height: number, paper: Colour, blocks: readonly Block[]): Buffer {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  const header = chunk("IHDR", Buffer.concat([size, Buffer.from(TRUE_COLOUR)]));
  const data = chunk("IDAT", deflateSync(pixels(width, height, paper, blocks)));
  return Buffer.concat([SIGNATURE, header, data, chunk("IEND", Buffer.alloc(0))]);
}
