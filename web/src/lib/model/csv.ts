import { fullTitle } from "./movies";
import type { RatedMovie } from "./people";

export const csvHeader = "tmdb_id,title,year,rating,rated_at\r\n";

/** One rating as a line of RFC 4180. */
export function csvLine({ movie, stars, ratedAt }: RatedMovie): string {
  return `${[movie.id, fullTitle(movie), movie.year ?? "", stars, ratedAt].map(cell).join(",")}\r\n`;
}

/** Spreadsheets run cells that start like a formula (OWASP, CSV injection): a leading apostrophe makes them text. */
function cell(value: string | number): string {
  const text = String(value).replace(/^[=+\-@\t\r]/, "'$&");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
