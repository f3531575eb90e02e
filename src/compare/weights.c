/* The model's weights, in the order of FEATURES. Those for pairs alone are the output of tools/fit,
 * which names the data they were fitted on. Those for a story start from them and were set by hand
 * so that real stories, read sentence by sentence, come out right: in a story most pairs that are
 * tried say different things, and shared rare words tell more than likeness of form. */
#include "compare/model.h"

const struct model_weights model_weights[SETTINGS] = {
    [SETTING_STORY] = {.bias = -8.300,
                       .weight = {[FEATURE_COVER_MIN] = 1.995,
                                  [FEATURE_COVER_MAX] = 2.238,
                                  [FEATURE_COVER_MEAN] = 2.213,
                                  [FEATURE_SHARED] = 3.008,
                                  [FEATURE_LCS] = 1.682,
                                  [FEATURE_LCS_LONG] = 1.475,
                                  [FEATURE_BIGRAMS] = 1.323,
                                  [FEATURE_NUMBERS_SAME] = 0.187,
                                  [FEATURE_NUMBERS_APART] = 0.649,
                                  [FEATURE_AMOUNTS] = 1.849,
                                  [FEATURE_COUNTED] = 1.260,
                                  [FEATURE_NAMES_SAME] = -0.121,
                                  [FEATURE_NAMES_APART] = -0.182,
                                  [FEATURE_LENGTH] = 0.760,
                                  [FEATURE_RARE] = 2.411,
                                  [FEATURE_POSITION] = -2.470}},
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

const struct support_weights support_weights = {
    .bias = 0.57, .own = 1.046, .third = 2.547, .lead = 1.653};
