"use client";

import { useMemo } from "react";
import { DiversitySlider } from "@/components/rows/diversity-slider";
import { Row } from "@/components/rows/row";
import { type Recommendations, without } from "@/lib/lists/recommendations";
import { BigScreen } from "./big-screen";
import { useDiversity } from "./use-diversity";

type Props = { name: string; title: string; first: Recommendations; diversity: number; elsewhere: number[] };

/** The hero and the row For You, out of one list, with the slider that decides how far it strays. */
export function ForYouList({ name, title, first, diversity, elsewhere }: Props) {
  const { shown, asking, start, stray } = useDiversity(first, diversity);
  const pick = shown.page.items[0];
  const onThePage = useMemo(() => (pick ? [pick.movie.id, ...elsewhere] : elsewhere), [pick, elsewhere]);
  const onItsWay = asking ? "opacity-60 transition-opacity" : "transition-opacity";
  return (
    <>
      <div className={onItsWay}>
        <BigScreen list={shown.page.items} name={name} />
      </div>
      <div className="stage mt-6 flex justify-end scriptless:hidden">
        <DiversitySlider key={start} initial={start} onChoose={stray} />
      </div>
      <div className={`-mt-4 ${onItsWay}`} aria-busy={asking}>
        <Row
          key={shown.page.items.map(({ movie }) => movie.id).join()}
          title={title}
          source={{ kind: "for-you", diversity: shown.diversity }}
          first={without(pick?.movie.id, shown.page)}
          all="/for-you"
          elsewhere={onThePage}
        />
      </div>
    </>
  );
}
