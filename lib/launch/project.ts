import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's directory, whatever the working directory is. */
export const projectDirectory = fileURLToPath(new URL("../../", import.meta.url));

/** A path inside the project. */
export function inProject(...parts: string[]): string {
  return path.join(projectDirectory, ...parts);
}
