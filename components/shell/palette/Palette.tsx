"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Autocomplete, useFilter } from "react-aria-components/Autocomplete";
import { Header, Menu, MenuItem, MenuSection, Text } from "react-aria-components/Menu";
import { Input, SearchField } from "react-aria-components/SearchField";
import { CONTROL, CONTROL_HEIGHT } from "@/components/ui/controlStyles";
import { cx } from "@/components/ui/cx";
import { KeyHint } from "@/components/ui/KeyHint";
import { OPTION } from "@/components/ui/popoverStyles";
import { useDialogElement } from "@/components/ui/useDialogElement";
import { savedViews } from "@/lib/views/queries";
import { type Command, useOffered } from "../commands";
import type { NavItem } from "../NavLinks";
import { placesToGo } from "./placesToGo";
import { casesKnown, finding } from "./finding";
import { themeCommands } from "./themeCommands";

interface PaletteProps {
  /** Where the officer may go. */
  places: readonly Pick<NavItem, "label" | "href">[];
  onHelp: () => void;
  onClose: () => void;
}

/** The command palette: acts of the page, places, cases and the theme, by typing. Loaded when it is first opened. */
export default function Palette({ places, onHelp, onClose }: PaletteProps) {
  const dialog = useDialogElement(onClose, "always");
  const [text, setText] = useState("");
  const { contains } = useFilter({ sensitivity: "base" });
  const groups = useGroups(places, text.trim(), onHelp);
  // The palette closes first: the command may open something that takes the focus.
  const run = (command: Command) => {
    onClose();
    setTimeout(command.run);
  };
  return (
    <dialog
      ref={dialog}
      aria-label="Command palette"
      className="mx-auto mt-[12dvh] mb-auto max-h-[76dvh] w-[calc(100%-2rem)] max-w-xl flex-col overflow-y-auto rounded-lg bg-surface-raised p-0 text-ink shadow-raised backdrop:bg-[#0b0d1266] open:flex"
    >
      <Autocomplete filter={contains} inputValue={text} onInputChange={setText}>
        <SearchField
          aria-label="Search cases or commands"
          className="sticky top-0 z-10 border-b border-line bg-surface-raised p-2"
        >
          <Input data-initial-focus placeholder="Search cases or commands" className={cx(CONTROL, CONTROL_HEIGHT)} />
        </SearchField>
        <Menu aria-label="Results" className="p-1 outline-none">
          {groups.map(({ label, commands }) => (
            <MenuSection key={label}>
              <Header className="px-2 pt-2 pb-1 text-xs font-medium text-ink-muted">{label}</Header>
              {commands.map((command) => (
                <Line key={command.id} command={command} onRun={() => run(command)} />
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Autocomplete>
    </dialog>
  );
}

function Line({ command, onRun }: { command: Command; onRun: () => void }) {
  const { id, label, note, unavailable, shortcut } = command;
  const more = unavailable ?? note;
  return (
    <MenuItem
      id={id}
      textValue={[label, note].filter(Boolean).join(" ")}
      isDisabled={unavailable !== undefined}
      onAction={onRun}
      className={cx(OPTION, "items-center")}
    >
      <span className="min-w-0 flex-1">
        <Text slot="label" className="block wrap-anywhere">
          {label}
        </Text>
        {more && (
          <Text slot="description" className="block text-xs wrap-anywhere text-ink-muted">
            {more}
          </Text>
        )}
      </span>
      {shortcut && (
        <span aria-hidden>
          <KeyHint>{shortcut}</KeyHint>
        </span>
      )}
    </MenuItem>
  );
}

function useGroups(places: PaletteProps["places"], text: string, onHelp: () => void) {
  const acts = useOffered();
  const { push } = useRouter();
  const client = useQueryClient();
  const [known] = useState(() => casesKnown(client, push));
  const { data: saved = [] } = useQuery(savedViews());
  const help = { id: "help", label: "Keyboard shortcuts", run: onHelp };
  return [
    { label: "Actions", commands: acts },
    { label: "Recent cases", commands: text === "" ? [] : known },
    { label: "Go to", commands: [...placesToGo(places, saved, push), help] },
    { label: "Find", commands: finding(text, push) },
    { label: "Theme", commands: themeCommands() },
  ].filter(({ commands }) => commands.length > 0);
}
