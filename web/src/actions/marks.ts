"use server";

import { revalidatePath } from "next/cache";
import { mark, marksOf } from "@/lib/api/people";
import { checkedMark, type MarkRequest, type Marks } from "@/lib/marks/marks";
import { checkedId, fields } from "@/lib/sent-fields";
import { requireSessionPerson } from "@/lib/session";
import { type ActionResult, attempt } from "./result";

/**
 * Says something of a movie, or takes it back, and tells what stands then, or nothing where that cannot be known: it is
 * stored all the same. Every page that follows shows it.
 */
export async function setMark(sent: MarkRequest): Promise<ActionResult<Marks | undefined>> {
  return attempt(async () => {
    const request = checkedMark(sent);
    await requireSessionPerson(request.person);
    await mark(request);
    revalidatePath("/", "layout");
    return marksOf(request.person, request.movie).catch(() => undefined);
  });
}

/** What the person whom the page shows said of a movie. */
export async function readMarks(sent: { person: number; movie: number }): Promise<ActionResult<Marks>> {
  return attempt(async () => {
    const { person, movie } = fields(sent);
    const { id } = await requireSessionPerson(checkedId(person));
    return marksOf(id, checkedId(movie));
  });
}
