/** Learns a small cross-encoder from the movies' texts and everybody's ratings, and writes it as an ONNX model. */
@NullMarked
package marquee.training.crossencoder;

import org.jspecify.annotations.NullMarked;
