"use client";

import { useEffect, useState } from "react";
import { getJson } from "@/lib/browser/get-json";
import type { MovieCard } from "@/lib/model/movies";

const PAUSE_MS = 120;

export type Suggestions = { words: string; movies: MovieCard[]; failed: boolean };

const NONE: Suggestions = { words: "", movies: [], failed: false };

/** Movies for what is typed so far. A newer word cancels the request of the one before. */
export function useSuggestions(typed: string): Suggestions {
  const words = typed.trim();
  const [found, setFound] = useState(NONE);
  useEffect(() => {
    if (words === "") return setFound(NONE);
    const control = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const movies = await getJson<MovieCard[]>(`/api/search?q=${encodeURIComponent(words)}`, control.signal);
        setFound({ words, movies, failed: false });
      } catch {
        if (!control.signal.aborted) setFound({ words, movies: [], failed: true });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [words]);
  return found;
}
