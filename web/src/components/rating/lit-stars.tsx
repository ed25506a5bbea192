/** Widths of a star's place, in units of the 24-unit star. */
const PITCH = { wide: 28.8, narrow: 28 };
const OUTLINE = "l3.1 6.6 7.1.9-5.2 5 1.3 7.1-6.3-3.5-6.3 3.5 1.3-7.1-5.2-5 7.1-.9z";
const ROW = { wide: row(PITCH.wide), narrow: row(PITCH.narrow) };

/** Five stars in a row, lit from the left; two pictures in all, since pages show hundreds of stars. */
export function LitStars({ lit, size }: { lit: number; size: "wide" | "narrow" }) {
  return (
    <>
      <Row size={size} className="text-rim" />
      {lit > 0 && <Row size={size} className="text-star" shown={lit} />}
    </>
  );
}

function Row({ size, className, shown }: { size: "wide" | "narrow"; className: string; shown?: number }) {
  return (
    <svg
      viewBox={`0 0 ${PITCH[size] * 5} 24`}
      aria-hidden="true"
      className={`pointer-events-none absolute inset-x-0 top-1/2 w-full -translate-y-1/2 ${className}`}
      style={shown === undefined ? undefined : { clipPath: `inset(0 ${100 - shown * 20}% 0 0)` }}
    >
      <path
        d={ROW[size]}
        fill={shown === undefined ? "none" : "currentColor"}
        stroke="currentColor"
        strokeWidth={size === "narrow" ? 1.6 : 1.2}
        strokeLinejoin="round"
      />
    </svg>
  );
}

function row(pitch: number): string {
  return [0, 1, 2, 3, 4].map((star) => `M${(star + 0.5) * pitch} 1.8${OUTLINE}`).join("");
}
