/* The model's weights, in the order of FEATURES. Those for pairs alone are the output of tools/fit,
 * which names the data they were fitted on. Those for a story start from them and were set by hand
 * so that real stories, read sentence by sentence, come out right: in a story most pairs that are
 * tried say different things, and shared rare words tell more than likeness of form. */
#include "compare/model.h"

const struct model_weights model_weights[SETTINGS] = {
    [SETTING_STORY] = {.bias = -7.3,
                       .weight = {[FEATURE_COVER_MIN] = 2.0,
                                  [FEATURE_COVER_MAX] = 2.0,
                                  [FEATURE_COVER_MEAN] = 2.1,
                                  [FEATURE_SHARED] = 3.6,
                                  [FEATURE_LCS] = 1.75,
                                  [FEATURE_LCS_LONG] = 1.6,
                                  [FEATURE_BIGRAMS] = 1.5,
                                  [FEATURE_NUMBERS_SAME] = 0.4,
                                  [FEATURE_NAMES_SAME] = 0.4,
                                  [FEATURE_LENGTH] = 0.55,
                                  [FEATURE_RARE] = 1.9,
                                  [FEATURE_POSITION] = -1.0}},
    [SETTING_ALONE] = {.bias = -3.146,
                       .weight = {[FEATURE_COVER_MIN] = 2.453,
                                  [FEATURE_COVER_MAX] = 1.220,
                                  [FEATURE_COVER_MEAN] = 1.950,
                                  [FEATURE_SHARED] = -0.327,
                                  [FEATURE_LCS] = 1.220,
                                  [FEATURE_LCS_LONG] = 1.765,
                                  [FEATURE_BIGRAMS] = -0.289,
                                  [FEATURE_NUMBERS_SAME] = 0.535,
                                  [FEATURE_NAMES_SAME] = -0.059,
                                  [FEATURE_NAMES_APART] = -0.773,
                                  [FEATURE_LENGTH] = 1.061,
                                  [FEATURE_RARE] = -1.080}},
};
