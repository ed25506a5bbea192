import { GenreChips } from "@/components/home/genre-chips";
import { Landing } from "@/components/home/landing";
import { Program } from "@/components/home/program";
import { WaysIn } from "@/components/home/ways-in";
import { PageFor } from "@/components/session/page-for";
import { sessionPerson } from "@/lib/session";
import { currentPerson } from "@/lib/session/current-person";

export default async function HomePage() {
  const person = await currentPerson();
  if (!person)
    return (
      <PageFor>
        <Landing gone={(await sessionPerson())?.name} />
      </PageFor>
    );
  return (
    <PageFor person={person}>
      <Program person={person} />
      <WaysIn />
      <GenreChips />
    </PageFor>
  );
}
