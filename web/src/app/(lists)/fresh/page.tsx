import type { Metadata } from "next";
import { ListPage } from "@/components/rows/list-page";
import { currentPerson } from "@/lib/session/current-person";

export const metadata: Metadata = {
  title: "Fresh",
  description: "New films that hardly anybody has rated yet.",
};

export default async function FreshPage() {
  const person = await currentPerson();
  const eyebrow = person ? `New, for ${person.name}` : "New, and hardly rated yet";
  return <ListPage eyebrow={eyebrow} title="Fresh" source={{ kind: "fresh" }} person={person} />;
}
