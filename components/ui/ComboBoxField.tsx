"use client";

import Check from "lucide-react/icons/check";
import ChevronDown from "lucide-react/icons/chevron-down";
import CircleAlert from "lucide-react/icons/circle-alert";
import { type KeyboardEvent, useRef, useState } from "react";
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components/ComboBox";
import type { ComboBoxOption, ComboBoxProps } from "./ComboBox";
import { CONTROL, CONTROL_HEIGHT } from "./controlStyles";
import { cx } from "./cx";
import { OPTION, POPOVER } from "./popoverStyles";

/** The working combo box. Loaded by ComboBox when it is first shown: do not import it elsewhere. */
export default function ComboBoxField({ options, value, onChange, error, ...texts }: ComboBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [dialog, setDialog] = useState<Element>();
  const track = (isOpen: boolean) => {
    setOpen(isOpen);
    // A modal dialog makes the rest of the page inert: the list has to open inside it.
    setDialog(box.current?.closest("dialog") ?? undefined);
  };
  // Escape closes the list first; only the next one reaches the drawer around it.
  const keepEscape = (event: KeyboardEvent) => open && event.key === "Escape" && event.preventDefault();
  return (
    <div ref={box} onKeyDownCapture={keepEscape}>
      <ComboBox
        selectedKey={value}
        onSelectionChange={(key) => onChange(key === null ? null : String(key))}
        onOpenChange={track}
        defaultItems={options}
        disabledKeys={options.filter(({ unavailable }) => unavailable !== undefined).map(({ id }) => id)}
        // A box at fault has the focus so that the fault is read: the list would lie over it.
        menuTrigger={error ? "input" : "focus"}
        allowsEmptyCollection
        isRequired={!texts.optional}
        isInvalid={Boolean(error)}
        validationBehavior="aria"
        className="flex flex-col gap-1"
      >
        <Texts {...texts} />
        <Control placeholder={texts.placeholder} />
        <FieldError className="flex items-start gap-1 text-xs text-critical-ink">
          <CircleAlert aria-hidden size={14} className="mt-px shrink-0" />
          {error}
        </FieldError>
        <Popover UNSTABLE_portalContainer={dialog} offset={4} className={cx(POPOVER, "w-(--trigger-width)")}>
          <Options emptyText={texts.emptyText ?? "Nothing matches what you typed"} />
        </Popover>
      </ComboBox>
    </div>
  );
}

function Texts({ label, optional, description }: Pick<ComboBoxProps, "label" | "optional" | "description">) {
  return (
    <>
      <Label className="font-medium">
        {label}
        {optional && <span className="font-normal text-ink-muted"> (optional)</span>}
      </Label>
      {description && (
        <Text slot="description" className="text-xs text-ink-muted">
          {description}
        </Text>
      )}
    </>
  );
}

function Control({ placeholder }: { placeholder?: string }) {
  return (
    <span className="relative block">
      <Input
        placeholder={placeholder}
        className={cx(CONTROL, CONTROL_HEIGHT, "pr-9 data-invalid:border-critical-mark")}
      />
      <Button className="absolute inset-y-0 right-0 flex w-8 items-center justify-center rounded-md text-ink-muted">
        <ChevronDown aria-hidden size={14} />
      </Button>
    </span>
  );
}

function Options({ emptyText }: { emptyText: string }) {
  return (
    <ListBox<ComboBoxOption>
      renderEmptyState={() => <p className="px-2 py-1.5 text-ink-muted">{emptyText}</p>}
      className="max-h-72 overflow-y-auto p-1 outline-none"
    >
      {(option) => <Option option={option} />}
    </ListBox>
  );
}

function Option({ option }: { option: ComboBoxOption }) {
  const note = option.unavailable ?? option.description;
  return (
    <ListBoxItem id={option.id} textValue={option.label} className={OPTION}>
      {({ isSelected }) => (
        <>
          <Check aria-hidden size={14} className={cx("mt-[3px] shrink-0", !isSelected && "invisible")} />
          <span className="min-w-0">
            <Text slot="label" className="block">
              {option.label}
            </Text>
            {note && (
              <Text slot="description" className="block text-xs text-ink-muted">
                {note}
              </Text>
            )}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}
