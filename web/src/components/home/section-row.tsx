import { Row } from "@/components/rows/row";
import { addressOf, SECTION_NAMES, type Section, sourceOf } from "@/lib/lists/sections";

/** One section of the person's page; what it is about stands above what it is called where a movie is its title. */
export function SectionRow({ section, elsewhere }: { section: Section; elsewhere: number[] }) {
  const { movie, title, list } = section;
  return (
    <Row
      eyebrow={movie && SECTION_NAMES[section.code]}
      title={movie?.title ?? title}
      source={sourceOf(section)}
      first={list}
      all={addressOf(section)}
      elsewhere={elsewhere}
    />
  );
}
