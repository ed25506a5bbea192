import Link from "next/link";

/** The name in the letter tiles of a cinema's sign. */
export function Wordmark() {
  return (
    <Link href="/" prefetch={false} aria-label="Marquee, home" className="flex gap-0.5 rounded-sm">
      {[..."MARQUEE"].map((letter, place) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the letters never move
          key={place}
          aria-hidden="true"
          className="sign grid h-8 w-[1.1rem] sm:w-[1.3rem] place-items-center rounded-[3px] bg-accent text-xl text-on-accent"
        >
          {letter}
        </span>
      ))}
    </Link>
  );
}
