package marquee.catalog.generate;

/**
 * What is behind a movie's text and ratings.
 *
 * @param kind number of the kind it belongs to
 * @param secondKind number of the kind it borrows from; often the same
 * @param year of release
 * @param fame how well known, 1 to 4,000, with a long tail
 * @param quality in stars, around 0 for famous movies and a little less for others
 */
record Traits(int kind, int secondKind, int year, double fame, double quality) {}
