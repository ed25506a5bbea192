import type { Metadata } from "next";
import { ListPage } from "@/components/rows/list-page";
import { SignInFirst } from "@/components/session/sign-in-first";
import { currentPerson } from "@/lib/session/current-person";

export const metadata: Metadata = {
  title: "Hidden Gems",
  description: "Films that few know and that suit you.",
};

export default async function HiddenGemsPage() {
  const person = await currentPerson();
  if (!person)
    return (
      <SignInFirst title="Hidden Gems" next="/hidden-gems">
        to see films that few know and that suit you.
      </SignInFirst>
    );
  return (
    <ListPage eyebrow={`For ${person.name}`} title="Hidden Gems" source={{ kind: "hidden-gems" }} person={person} />
  );
}
