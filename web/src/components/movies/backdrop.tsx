import Image from "next/image";
import type { MovieCard } from "@/lib/model/movies";

/** The wide picture behind a heading, fading into the house; decoration only. */
export function Backdrop({ movie }: { movie: MovieCard }) {
  return (
    <div aria-hidden="true" className="absolute inset-0 -z-10 overflow-hidden">
      <Image
        src={movie.backdrop}
        alt=""
        fill
        sizes="100vw"
        preload
        className="object-cover object-[center_25%] opacity-70"
      />
      <div className="absolute inset-0 bg-linear-to-r from-house via-house/85 to-house/20" />
      <div className="absolute inset-0 bg-linear-to-t from-house via-transparent to-transparent" />
    </div>
  );
}
