import { signOut } from "@/actions/session";
import { OwnLists } from "@/components/own/own-lists";
import { sessionPerson } from "@/lib/session";

/** Who sits here now, the way out, and the ways to their lists. */
export async function SignedInAs() {
  const person = await sessionPerson();
  if (!person) return null;
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
      <OwnLists />
    </>
  );
}
