"use client";

import { DiversitySlider } from "@/components/rows/diversity-slider";
import { Row } from "@/components/rows/row";
import { type Recommendations, without } from "@/lib/model/recommendations";
import { Hero } from "./hero";
import { useDiversity } from "./use-diversity";

type Props = { name: string; first: Recommendations; diversity: number };

/** The hero and the row For You, out of one list, with the slider that decides how far it strays. */
export function ForYouList({ name, first, diversity }: Props) {
  const { shown, asking, start, stray } = useDiversity(first, diversity);
  const pick = shown.page.items[0];
  const rest = without(pick?.movie.id, shown.page);
  const onItsWay = asking ? "opacity-60 transition-opacity" : "transition-opacity";
  return (
    <>
      <div className={onItsWay}>{pick && <Hero pick={pick} name={name} />}</div>
      <div className="stage mt-6 flex justify-end scriptless:hidden">
        <DiversitySlider key={start} initial={start} onChoose={stray} />
      </div>
      <div className={`-mt-4 ${onItsWay}`} aria-busy={asking}>
        <Row
          key={shown.page.items.map(({ movie }) => movie.id).join()}
          title="For you"
          source={{ kind: "for-you", diversity: shown.diversity }}
          first={rest}
        />
      </div>
    </>
  );
}
