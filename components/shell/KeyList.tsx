"use client";

import { Button } from "@/components/ui/Button";
import { Dialog } from "@/components/ui/Dialog";
import { KeyHint } from "@/components/ui/KeyHint";
import { DESK_KEYS, type DeskKey, type DeskKeyName } from "./keyTable";
import { KEY_MEANINGS, KEY_PLACES, keysOf } from "./keyWords";
import { SingleKeysSwitch } from "./SingleKeysSwitch";

const KEYS = Object.entries(DESK_KEYS) as [DeskKeyName, DeskKey][];

/** Every key of the desk by where it works, made from the table that binds them, and the switch for single ones. */
export default function KeyList({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title="Keyboard shortcuts"
      onClose={onClose}
      actions={
        <Button onClick={onClose} autoFocus>
          Close
        </Button>
      }
    >
      <div tabIndex={0} role="region" aria-label="List of keys" className="max-h-[60dvh] overflow-y-auto pr-1">
        {Object.entries(KEY_PLACES).map(([place, label]) => (
          <section key={place} className="pb-3">
            <h3 className="pb-1 text-xs font-medium text-ink-muted">{label}</h3>
            <dl>
              {KEYS.filter(([, { places }]) => (places as readonly string[]).includes(place)).map(([name, each]) => (
                <div key={name} className="flex items-center justify-between gap-4 border-t border-line py-1">
                  <dt>{KEY_MEANINGS[name]}</dt>
                  <dd className="flex shrink-0 gap-1">
                    {keysOf(each).map((key) => (
                      <KeyHint key={key}>{key}</KeyHint>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <div className="border-t border-line pt-3">
        <SingleKeysSwitch />
        <p className="text-xs text-ink-muted">
          When off, only keys with {keysOf({ ...DESK_KEYS.palette })[0]} work. Applies in every browser you use.
        </p>
      </div>
    </Dialog>
  );
}
