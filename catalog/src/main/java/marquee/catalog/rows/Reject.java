package marquee.catalog.rows;

/**
 * A row that was set aside, or of which a value was.
 *
 * @param fault the kind of fault
 * @param line the line it begins on, from 1
 * @param value the row, or its first line, as it stands in the file
 * @param reason what is wrong with it
 */
record Reject(Fault fault, long line, String value, String reason) {}
