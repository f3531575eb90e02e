/* The models' weights, as tools/fit and tools/fit_story print them; each names there and in its
 * table the data it was fitted on. */
#include "compare/model.h"

/* Of LIKENESSES: middle, scale, weights. */
const struct alone_weights alone_weights = {
#include "compare/alone.inc"
};

/* Of FEATURES, and of the support model. */
#include "compare/story.inc"
