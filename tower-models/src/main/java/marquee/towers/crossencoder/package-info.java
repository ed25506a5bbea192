/** Scores pairs of texts by an ONNX model that reads both at once. What the texts say is the ranking's affair. */
@NullMarked
package marquee.towers.crossencoder;

import org.jspecify.annotations.NullMarked;
