import { SingleKeysSwitch } from "@/components/shell/SingleKeysSwitch";
import { ThemeSwitch } from "@/components/shell/ThemeSwitch";
import { TimeZoneSelect } from "@/components/shell/TimeZoneSelect";
import { AccountActions } from "./AccountActions";
import { AccountSwitch } from "./AccountSwitch";

/** The theme, the keys, the time zone, the account to work in, and signing out. */
export default function AccountPanel({ singleKeys }: { singleKeys: boolean }) {
  return (
    <>
      <div className="border-b border-line px-3 py-2">
        <ThemeSwitch />
      </div>
      <div className="border-b border-line px-3 py-1.5">
        <SingleKeysSwitch initially={singleKeys} />
      </div>
      <div className="border-b border-line px-3 py-2">
        <TimeZoneSelect />
      </div>
      <AccountSwitch />
      <div className="p-1">
        <AccountActions />
      </div>
    </>
  );
}
