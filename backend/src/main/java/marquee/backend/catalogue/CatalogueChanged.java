package marquee.backend.catalogue;

/**
 * What became of many changes.
 *
 * @param movies how many are new or changed
 * @param delisted how many are no part of the catalogue any more, those among them that were none before
 */
record CatalogueChanged(int movies, int delisted) {}
