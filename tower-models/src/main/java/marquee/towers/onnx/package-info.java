/** Writes models of ours in the form of ONNX. */
@NullMarked
package marquee.towers.onnx;

import org.jspecify.annotations.NullMarked;
