import { searchMovies } from "@/lib/api/movies";
import { cut, plain } from "@/lib/text";
import { answer } from "../answer";

const SUGGESTIONS = 7;

export async function GET(request: Request): Promise<Response> {
  const words = new URL(request.url).searchParams.get("q") ?? "";
  return answer(() => searchMovies(cut(plain(words), 100), SUGGESTIONS));
}
