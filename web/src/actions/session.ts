"use server";

import { redirect } from "next/navigation";
import { person } from "@/lib/api/people";
import { Refused } from "@/lib/errors";
import { ownPage } from "@/lib/http/own-page";
import { parseId } from "@/lib/model/ids";
import { checkedId } from "@/lib/sent-fields";
import { endSession, requireSessionPerson, startSession } from "@/lib/session";
import { type ActionResult, attempt } from "./result";

/** Takes the seat of the person named in the form, and goes on to the page named there. */
export async function switchPerson(form: FormData): Promise<void> {
  const id = parseId(String(form.get("person")));
  const found = id === undefined ? undefined : await person(id);
  const next = ownPage(form.get("next"));
  if (!found) redirect(`/who?${new URLSearchParams({ gone: "1", ...(next && { next }) })}`);
  await startSession(found);
  redirect(next ?? "/");
}

/** Takes the seat of the person whom the page shows already. */
export async function switchBack(id: number): Promise<ActionResult<void>> {
  return attempt(async () => {
    const found = await person(checkedId(id));
    if (!found) throw new Refused(404, "That person is not here any more.");
    await startSession(found);
  });
}

/** Leaves the seat of the person named in the form; somebody else's, taken in another tab, stays and is shown. */
export async function signOut(form: FormData): Promise<void> {
  const result = await attempt(() => requireSessionPerson(Number(form.get("person"))));
  if (result.ok) await endSession();
  redirect("/who");
}
