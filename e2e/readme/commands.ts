/** The commands of the first block of the shell under a heading, as they are written. In: the heading, the document. */
export function commandsUnder(title: string, text: string): string[] {
  const [, chapter = ""] = text.split(`\n## ${title}\n`);
  const [, block = ""] = /```sh\n([^]*?)```/u.exec(chapter.split("\n## ")[0] ?? "") ?? [];
  const commands = block.split("\n").filter((line) => line.trim() !== "");
  if (commands.length === 0) throw new Error(`There is no command under "${title}".`);
  return commands;
}

/** A file of settings with values put in. Throws where it has no line for one: a newcomer would not know of it. */
export function filledIn(file: string, settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings).reduce((text, [name, value]) => {
    const line = new RegExp(`^${name}=.*$`, "mu");
    if (!line.test(text)) throw new Error(`The file has no line for ${name}.`);
    return text.replace(line, () => `${name}="${value}"`);
  }, file);
}
