import type { Metadata } from "next";
import { GenreChoice } from "@/components/onboarding/genre-choice";
import { genreChoices } from "@/lib/api/genres";
import { requestKey } from "@/lib/request-key";

export const metadata: Metadata = {
  title: "Start fresh",
  description: "Choose a few genres, rate five films you have seen, and your own program is ready.",
};

export default async function WelcomePage() {
  return (
    <section className="stage pt-10">
      <p className="eyebrow">Step 1 of 2</p>
      <h1 className="sign mt-2 text-5xl uppercase sm:text-6xl">What do you like to watch?</h1>
      <p className="mt-4 max-w-prose text-lg text-hush">
        Choose a few genres, or none at all. Then rate five films you have seen, and your program is ready.
      </p>
      <GenreChoice genres={await genreChoices()} visit={requestKey()} />
    </section>
  );
}
