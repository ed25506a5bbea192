"use server";

import { redirect } from "next/navigation";
import { person } from "@/lib/api/people";
import { movieId } from "@/lib/rows";
import { signIn, signOut } from "@/lib/session";

/** Takes the seat of the person named in the form. */
export async function become(form: FormData): Promise<void> {
  const id = movieId(String(form.get("person")));
  const found = id === undefined ? undefined : await person(id);
  if (!found) redirect("/who?gone=1");
  await signIn(found);
  redirect("/");
}

export async function leave(): Promise<void> {
  await signOut();
  redirect("/who");
}
