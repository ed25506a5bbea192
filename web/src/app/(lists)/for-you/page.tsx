import type { Metadata } from "next";
import { cookies } from "next/headers";
import { ListPage } from "@/components/rows/list-page";
import { SignInFirst } from "@/components/session/sign-in-first";
import { DIVERSITY_COOKIE } from "@/lib/cookies";
import { parseDiversity } from "@/lib/lists/rows";
import { currentPerson } from "@/lib/session/current-person";

export const metadata: Metadata = {
  title: "For you",
  description: "All that we would show you, the best first.",
};

export default async function ForYouPage() {
  const person = await currentPerson();
  if (!person)
    return (
      <SignInFirst title="For you" next="/for-you">
        to see what we would show you.
      </SignInFirst>
    );
  const diversity = parseDiversity((await cookies()).get(DIVERSITY_COOKIE)?.value);
  const source = { kind: "for-you", diversity } as const;
  return <ListPage eyebrow={`The program of ${person.name}`} title="For you" source={source} person={person} />;
}
