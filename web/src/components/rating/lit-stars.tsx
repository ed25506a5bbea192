/** Width of a star's place, in units of the 24-unit star. */
const PITCH = 28.8;
const OUTLINE = "l3.1 6.6 7.1.9-5.2 5 1.3 7.1-6.3-3.5-6.3 3.5 1.3-7.1-5.2-5 7.1-.9z";
const ROW = [0, 1, 2, 3, 4].map((star) => `M${(star + 0.5) * PITCH} 1.8${OUTLINE}`).join("");

/** Five stars in a row, lit from the left; two pictures in all, since pages show hundreds of stars. */
export function LitStars({ lit }: { lit: number }) {
  return (
    <>
      <StarRow className="text-rim" />
      {lit > 0 && <StarRow className="text-star" shown={lit} />}
    </>
  );
}

function StarRow({ className, shown }: { className: string; shown?: number }) {
  return (
    <svg
      viewBox={`0 0 ${PITCH * 5} 24`}
      aria-hidden="true"
      className={`pointer-events-none absolute inset-x-0 top-1/2 w-full -translate-y-1/2 ${className}`}
      style={shown === undefined ? undefined : { clipPath: `inset(0 ${100 - shown * 20}% 0 0)` }}
    >
      <path
        d={ROW}
        fill={shown === undefined ? "none" : "currentColor"}
        stroke="currentColor"
        strokeWidth={1.2}
        strokeLinejoin="round"
      />
    </svg>
  );
}
