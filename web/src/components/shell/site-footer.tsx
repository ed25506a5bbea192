/** The notices that TMDB and GroupLens ask for; the sentences are theirs. */
export function SiteFooter() {
  return (
    <footer className="mt-20">
      <div className="bulbs" aria-hidden="true" />
      <div className="stage grid gap-4 py-8 text-sm text-hush sm:grid-cols-2">
        <p className="max-w-prose">
          This product uses the TMDB API but is not endorsed or certified by TMDB. Movie details and pictures come from{" "}
          <Outside href="https://www.themoviedb.org/">TMDB</Outside> where the operator has a key; other posters are
          drawn by Marquee.
        </p>
        <p className="max-w-prose">
          Ratings: MovieLens by <Outside href="https://grouplens.org/datasets/movielens/">GroupLens</Outside> at the
          University of Minnesota. F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and
          Context. ACM TiiS 5(4). The University does not endorse this product.
        </p>
      </div>
    </footer>
  );
}

function Outside({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <a href={href} rel="noopener noreferrer" className="underline underline-offset-4 hover:text-ink">
      {children}
    </a>
  );
}
