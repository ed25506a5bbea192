import Link from "next/link";
import { SECTION_NAMES, type SectionCode } from "@/lib/lists/sections";

const list = new Intl.ListFormat("en");

/** Names what came too late for the page, and asks for all of it again. */
export function MissingSections({ missing }: { missing: SectionCode[] }) {
  return (
    <p className="stage mt-10 text-hush">
      {list.format(missing.map((code) => SECTION_NAMES[code]))} did not come this time.{" "}
      <Link href="/" prefetch={false} className="font-semibold text-accent underline underline-offset-4">
        Try again
      </Link>
    </p>
  );
}
