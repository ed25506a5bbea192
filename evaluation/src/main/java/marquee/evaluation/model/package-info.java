/** What is judged: a recommender learns from training data and gives a model, which scores movies for a person. */
@NullMarked
package marquee.evaluation.model;

import org.jspecify.annotations.NullMarked;
