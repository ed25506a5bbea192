import Image from "next/image";
import type { MovieCard } from "@/lib/model/movies";

/** A movie's poster, 2:3. It says nothing to screen readers: the title always stands beside it. */
export function Poster({ movie, sizes, eager = false }: { movie: MovieCard; sizes: string; eager?: boolean }) {
  return (
    <Image
      src={movie.poster}
      alt=""
      width={342}
      height={513}
      sizes={sizes}
      loading={eager ? "eager" : "lazy"}
      className="aspect-2/3 w-full rounded-md bg-velvet object-cover shadow-md shadow-black/25"
    />
  );
}
