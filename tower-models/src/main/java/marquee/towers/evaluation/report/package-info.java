/** Figures for people and programs: the printed table, the JSON file, the HTML page. Nothing is measured here. */
@NullMarked
package marquee.towers.evaluation.report;

import org.jspecify.annotations.NullMarked;
