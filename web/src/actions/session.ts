"use server";

import { redirect } from "next/navigation";
import { Refused } from "@/lib/api/errors";
import { person } from "@/lib/api/people";
import { ownPage } from "@/lib/own-page";
import { checkedId } from "@/lib/ratings";
import { movieId } from "@/lib/rows";
import { seatOf, signIn, signOut } from "@/lib/session";
import { attempt, type Outcome } from "./outcome";

/** Takes the seat of the person named in the form, and goes on to the page named there. */
export async function become(form: FormData): Promise<void> {
  const id = movieId(String(form.get("person")));
  const found = id === undefined ? undefined : await person(id);
  const next = ownPage(form.get("next"));
  if (!found) redirect(`/who?${new URLSearchParams({ gone: "1", ...(next && { next }) })}`);
  await signIn(found);
  redirect(next ?? "/");
}

/** Takes the seat of the person whom the page shows already. */
export async function sitAgain(id: number): Promise<Outcome<void>> {
  return attempt(async () => {
    const found = await person(checkedId(id));
    if (!found) throw new Refused(404, "That person is not here any more.");
    await signIn(found);
  });
}

/** Leaves the seat of the person named in the form; somebody else's, taken in another tab, stays and is shown. */
export async function leave(form: FormData): Promise<void> {
  const outcome = await attempt(() => seatOf(Number(form.get("person"))));
  if (outcome.ok) await signOut();
  redirect("/who");
}
