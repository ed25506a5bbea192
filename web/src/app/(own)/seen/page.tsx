import type { Metadata } from "next";
import { MarksPage } from "@/components/own/marks-page";
import type { SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Seen", description: "Every movie that you have seen without rating it." };

export default function SeenPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <MarksPage
      kind="seen"
      what="What you said that you have seen; it is not recommended any more."
      none="Nothing yet. What you rate counts as seen anyway."
      searchParams={searchParams}
    />
  );
}
