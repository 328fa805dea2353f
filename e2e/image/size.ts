import { lstat, readdir } from "node:fs/promises";
import path from "node:path";

/** The bytes of all files below a folder; links are not followed. */
export async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(async (each) => (await lstat(path.join(each.parentPath, each.name))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
