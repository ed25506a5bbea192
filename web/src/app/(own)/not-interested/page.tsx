import type { Metadata } from "next";
import { MarksPage } from "@/components/own/marks-page";
import type { SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = {
  title: "Not interested",
  description: "Every movie that you do not want to be shown.",
};

export default function NotInterestedPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <MarksPage
      kind="not-interested"
      what="What you do not want to be shown, nor much that is like it."
      none="Nothing. Every poster has a button for what you do not want to be shown."
      searchParams={searchParams}
    />
  );
}
