const STAR = "M12 1.8l3.1 6.6 7.1.9-5.2 5 1.3 7.1L12 17.9l-6.3 3.5L7 14.3l-5.2-5 7.1-.9z";

/** One half of a star; two of them stand side by side. */
export function HalfStar({ side, lit, small = false }: { side: "left" | "right"; lit: boolean; small?: boolean }) {
  return (
    <svg
      viewBox={side === "left" ? "0 0 12 24" : "12 0 12 24"}
      aria-hidden="true"
      className={`pointer-events-none ${small ? "h-6 w-3" : "h-10 w-5"} ${lit ? "text-star" : "text-rim"}`}
    >
      <path
        d={STAR}
        fill={lit ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth={small ? 1.6 : 1.2}
        strokeLinejoin="round"
      />
    </svg>
  );
}
