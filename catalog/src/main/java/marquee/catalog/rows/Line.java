package marquee.catalog.rows;

/**
 * One line of a file.
 *
 * @param number its place, from 1
 * @param text without the line end
 * @param complaint what is wrong with it as text, or empty
 */
record Line(long number, String text, String complaint) {}
