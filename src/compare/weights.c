/* The model's weights, in the order of FEATURES. */
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
    [SETTING_ALONE] = {.bias = -5.0,
                       .weight = {[FEATURE_COVER_MIN] = 3.0,
                                  [FEATURE_COVER_MAX] = 2.0,
                                  [FEATURE_COVER_MEAN] = 3.0,
                                  [FEATURE_SHARED] = 1.0,
                                  [FEATURE_LCS] = 1.0,
                                  [FEATURE_BIGRAMS] = 2.0,
                                  [FEATURE_NUMBERS_SAME] = 0.4,
                                  [FEATURE_NAMES_SAME] = 0.4,
                                  [FEATURE_NAMES_APART] = -0.3}},
};
