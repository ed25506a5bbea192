/** 0.5 to 5 in half steps. */
export type Stars = 0.5 | 1 | 1.5 | 2 | 2.5 | 3 | 3.5 | 4 | 4.5 | 5;

export const STARS: Stars[] = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

export function isStars(value: unknown): value is Stars {
  return STARS.includes(value as Stars);
}

/** "1 star", "3½ stars". */
export function starsText(stars: Stars): string {
  const whole = Math.floor(stars);
  const text = `${whole > 0 ? whole : ""}${stars % 1 ? "½" : ""}`;
  return `${text} ${stars > 1 ? "stars" : "star"}`;
}
