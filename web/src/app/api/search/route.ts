import { searchMovies } from "@/lib/api/movies";
import { cut } from "@/lib/text";
import { answer } from "../answer";

const SUGGESTIONS = 7;

export async function GET(request: Request): Promise<Response> {
  const words = new URL(request.url).searchParams.get("q") ?? "";
  return answer(() => searchMovies(cut(words, 100), SUGGESTIONS));
}
