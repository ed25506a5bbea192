import { cookies } from "next/headers";
import { signOut } from "@/actions/session";
import { OwnLists } from "@/components/own/own-lists";
import { KEPT_SEARCHES_COOKIE } from "@/lib/cookies";
import { sessionPerson } from "@/lib/session";
import { KeptSearches } from "./kept-searches";

/** Who sits here now, the way out, what they agree to, and the ways to their lists. */
export async function SignedInAs() {
  const person = await sessionPerson();
  if (!person) return null;
  const agreed = (await cookies()).get(KEPT_SEARCHES_COOKIE)?.value === String(person.id);
  return (
    <>
      <form action={signOut} className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2">
        <input type="hidden" name="person" value={person.id} />
        <p className="min-w-0 wrap-anywhere">
          You are{" "}
          <strong>
            <bdi>{person.name}</bdi>
          </strong>
          .
        </p>
        <button
          type="submit"
          className="rounded-full border border-rim px-5 py-2 text-sm font-semibold hover:bg-velvet"
        >
          Sign out
        </button>
      </form>
      <KeptSearches key={person.id} person={person.id} agreed={agreed} />
      <OwnLists />
    </>
  );
}
