import Link from "next/link";

export function StartFresh() {
  return (
    <Link
      href="/welcome"
      className="mt-8 flex flex-wrap items-center justify-between gap-4 rounded-xl bg-accent px-6 py-5 text-on-accent hover:brightness-110"
    >
      <span>
        <span className="sign block text-2xl uppercase">Somebody new</span>
        <span className="block">Five ratings, under a minute, and the program is yours.</span>
      </span>
      <span className="rounded-full border-2 border-current px-6 py-2 font-bold">Start fresh</span>
    </Link>
  );
}
