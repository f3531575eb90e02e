/* Ids of sentences by what they say. */
#ifndef HEXAPLA_SEGMENT_CONTENT_H
#define HEXAPLA_SEGMENT_CONTENT_H

#include "model/article.h"

/* Gives each sentence its id.hash: hash_stable of its text with every run of white space as one
 * space. Ranges are bytes of the text, and none is empty. */
void content_hash(struct slice text, struct sentence *sentences, size_t count);

#endif
