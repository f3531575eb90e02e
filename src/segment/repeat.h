/* Numbers the repetitions of sentences within one article. */
#ifndef HEXAPLA_SEGMENT_REPEAT_H
#define HEXAPLA_SEGMENT_REPEAT_H

#include "model/article.h"

/* Sets id.repeat of each sentence to how many before it have the same id.hash. */
void repeat_number(struct sentence *sentences, size_t count);

#endif
