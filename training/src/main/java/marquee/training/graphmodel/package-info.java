/** LightGCN: vectors that likes pass along a graph of people and movies, and what a release keeps of them for Hidden Gems. */
@NullMarked
package marquee.training.graphmodel;

import org.jspecify.annotations.NullMarked;
