"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useAnnounce } from "@/components/feedback/toasts";
import { useShown } from "@/components/seat/page-of";
import { useAskSeat } from "@/components/seat/seat-keeper";
import { getJson, SeatTaken } from "@/lib/browser";
import { remember, remembered } from "@/lib/browser-cookie";
import { DIVERSITY_COOKIE } from "@/lib/diversity";
import { type Recommendations, without } from "@/lib/movies";
import { parseDiversity, rowAddress } from "@/lib/rows";
import { DiversitySlider } from "./diversity-slider";
import { Row } from "./row";

/**
 * The personal row with the slider that decides how far it strays. Back brings the page as it was made, which may have
 * been before the slider was moved.
 */
export function ForYou({ first, diversity, hero }: { first: Recommendations; diversity: number; hero?: number }) {
  const [shown, setShown] = useState({ first, diversity });
  const [asking, setAsking] = useState(false);
  const control = useRef<AbortController>(undefined);
  const announce = useAnnounce();
  const person = useShown();
  const askSeat = useAskSeat();
  const [start, setStart] = useState(diversity);
  useEffect(() => () => control.current?.abort(), []);

  const catchUp = useEffectEvent(() => {
    const chosen = parseDiversity(remembered(DIVERSITY_COOKIE));
    if (chosen === diversity) return;
    setStart(chosen);
    stray(chosen);
  });
  useEffect(() => catchUp(), []);

  async function stray(next: number) {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    setAsking(true);
    remember(DIVERSITY_COOKIE, String(next));
    try {
      const source = { kind: "for-you", diversity: next } as const;
      const found = await getJson<Recommendations>(rowAddress(source, { person: person?.id }), mine.signal);
      setShown({ first: without(hero, found), diversity: next });
    } catch (error) {
      if (mine.signal.aborted) return;
      if (error instanceof SeatTaken && person) askSeat({ shown: person, now: error.now, again: () => stray(next) });
      else announce({ text: "The new mix did not come. Please try again.", tone: "alarm" });
    } finally {
      if (control.current === mine) setAsking(false);
    }
  }

  return (
    <div aria-busy={asking} className={asking ? "opacity-60 transition-opacity" : "transition-opacity"}>
      <Row
        key={shown.first.items.map(({ movie }) => movie.id).join()}
        title="For you"
        source={{ kind: "for-you", diversity: shown.diversity }}
        first={shown.first}
        aside={<DiversitySlider key={start} initial={start} onChoose={stray} />}
      />
    </div>
  );
}
