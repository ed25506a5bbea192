import type { Metadata } from "next";
import { MarksPage } from "@/components/own/marks-page";
import type { SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = { title: "Watchlist", description: "Every movie that you want to watch." };

export default function WatchlistPage({ searchParams }: { searchParams: SearchParams }) {
  return (
    <MarksPage
      kind="watchlist"
      what="What you want to watch, the newest first. What you have seen or rated since has left it."
      none="Nothing yet. Every poster has a button that puts its movie here."
      searchParams={searchParams}
    />
  );
}
