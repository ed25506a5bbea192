"use client";

import { useCombobox } from "downshift";
import Image from "next/image";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from "react";
import { useSessionPerson } from "@/components/session/session-provider";
import { tellClick } from "@/lib/browser/feedback";
import type { MovieCard } from "@/lib/model/movies";
import { BY_MOOD, searchAddress } from "@/lib/model/search";
import { useSuggestions } from "./use-suggestions";

/** One line of the open list: a movie, or the way to search by what films are like. */
type Option = MovieCard | typeof BY_MOOD;

/**
 * Searches as one types, and offers to take the words for a mood. Enter without a choice opens the page with all results,
 * which the box then names.
 */
export function SearchBox() {
  const router = useRouter();
  const person = useSessionPerson()?.id;
  const [typed, setTyped] = useTyped();
  const { movies, words, failed } = useSuggestions(typed);
  const options: Option[] = words === "" || failed ? movies : [...movies, BY_MOOD];
  const box = useCombobox<Option>({
    items: options,
    inputValue: typed,
    // Nothing stays chosen, so that the same line can be chosen again.
    selectedItem: null,
    inputId: "search-input",
    labelId: "search-label",
    menuId: "search-menu",
    itemToString: () => typed,
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      if (selectedItem !== BY_MOOD) tellClick(person, selectedItem.id);
      router.push(addressOf(selectedItem, typed));
    },
    stateReducer: (_, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur ? { ...changes, selectedItem: null } : changes,
  });
  const input = useRef<HTMLInputElement>(null);
  // What somebody typed before the scripts had come.
  const meetEarlyWords = useEffectEvent(() => setTyped(input.current?.value ?? typed));
  useEffect(() => meetEarlyWords(), []);
  const open = box.isOpen && words !== "";
  return (
    <search className="relative">
      <form
        action="/search"
        onSubmit={(event) => {
          event.preventDefault();
          box.closeMenu();
          router.push(searchAddress(typed.trim(), false));
        }}
      >
        <label {...box.getLabelProps()} htmlFor="search-input" className="sr-only">
          Search movies
        </label>
        <input
          {...box.getInputProps({
            ref: input,
            name: "q",
            type: "search",
            placeholder: "Search movies",
            autoComplete: "off",
            // At once, or the cursor would jump to the end.
            onChange: (event) => setTyped(event.currentTarget.value),
            onKeyDown: (event) => {
              if (event.key === "Enter" && box.highlightedIndex < 0) letTheFormSubmit(event);
            },
            className:
              "w-full rounded-full border border-rim bg-lobby px-5 py-2 text-base placeholder:text-hush focus:border-accent",
          })}
        />
      </form>
      <ul
        {...box.getMenuProps({
          className: `absolute inset-x-0 top-full z-40 mt-2 overflow-hidden rounded-xl tall:max-h-[calc(100dvh-8rem)] tall:overflow-y-auto border border-edge bg-lobby shadow-2xl ${open ? "" : "hidden"}`,
        })}
      >
        {open &&
          options.map((option, index) => (
            <li key={option === BY_MOOD ? option : option.id} {...box.getItemProps({ item: option, index })}>
              {option === BY_MOOD ? (
                <MoodSuggestion words={typed} active={box.highlightedIndex === index} />
              ) : (
                <Suggestion movie={option} active={box.highlightedIndex === index} />
              )}
            </li>
          ))}
      </ul>
      <p role="status" className={open && movies.length === 0 ? "px-5 pt-2 text-sm text-hush" : "sr-only"}>
        {open && statusText(movies.length, words, failed)}
      </p>
    </search>
  );
}

/** The words in the box: what one types, and the title that the page of results was asked for as soon as that changes. */
function useTyped() {
  const onSearch = usePathname() === "/search";
  const params = useSearchParams();
  const query = params.get("q") ?? "";
  const byMood = params.get("by") === BY_MOOD;
  const asked = onSearch && !byMood ? query : "";
  const [own, setOwn] = useState<{ typed: string; over: string }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed over other words is gone with them
  useEffect(() => setOwn(undefined), [asked]);
  const setTyped = (typed: string) => setOwn({ typed, over: asked });
  return [own?.over === asked ? own.typed : asked, setTyped] as const;
}

/** An open list would keep Enter to itself, though nothing on it was chosen. */
function letTheFormSubmit({ nativeEvent }: KeyboardEvent): void {
  (nativeEvent as { preventDownshiftDefault?: boolean }).preventDownshiftDefault = true;
}

function addressOf(option: Option, typed: string): string {
  return option === BY_MOOD ? searchAddress(typed.trim(), true) : `/movie/${option.id}`;
}

function MoodSuggestion({ words, active }: { words: string; active: boolean }) {
  return (
    <span
      className={`block cursor-pointer border-t border-edge px-4 py-3 font-semibold text-accent ${active ? "bg-velvet" : ""}`}
    >
      Films that fit “{words.trim()}”
    </span>
  );
}

function Suggestion({ movie, active }: { movie: MovieCard; active: boolean }) {
  return (
    <span className={`flex cursor-pointer items-center gap-3 px-4 py-2 ${active ? "bg-velvet" : ""}`}>
      <Image src={movie.poster} alt="" width={32} height={48} className="h-12 w-8 rounded-sm bg-velvet object-cover" />
      <span className="min-w-0">
        <span className="block truncate font-semibold">{movie.title}</span>
        <span className="block truncate text-xs text-hush">
          {[movie.year, movie.genres[0], ...movie.otherTitles].filter(Boolean).join(" · ")}
        </span>
      </span>
    </span>
  );
}

function statusText(count: number, words: string, failed: boolean): string {
  if (failed) return "The search did not answer. Please try again.";
  if (count === 0) return `Nothing is called “${words}”.`;
  return `${count} ${count === 1 ? "movie" : "movies"}, use the arrow keys.`;
}
