import type { Metadata } from "next";
import { ListPage } from "@/components/rows/list-page";
import { currentPerson } from "@/lib/session/current-person";

export const metadata: Metadata = {
  title: "Trending",
  description: "What people rate highly these days.",
};

export default async function TrendingPage() {
  return (
    <ListPage eyebrow="These days" title="Trending" source={{ kind: "trending" }} person={await currentPerson()} />
  );
}
