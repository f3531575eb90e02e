/* The one function that outside text (articles, titles, paths, error details) goes through before
 * it is drawn or printed in a text format. JSON and the model keep text as it is. */
#ifndef HEXAPLA_TEXT_SAFE_H
#define HEXAPLA_TEXT_SAFE_H

#include "base/buffer.h"

struct safe_options {
    bool keep_newlines; /* \n stays (a block of lines), else it becomes a space */
};

/* Appends s as it may be shown: C0 controls and DEL as ^X, C1 controls and bad bytes as <XX>
 * (hex), tab and line breaks as one space, bidi controls (U+061C, 200E, 200F, 202A-202E,
 * 2066-2069) dropped, variation selectors 15 and 16 dropped, other invisible format characters that
 * could hide text (U+FEFF, tags U+E0000-E007F, U+2028/2029 as a space) dropped.
 * Gives how many bidi controls were dropped. s may be any bytes; the result is valid UTF-8. */
size_t safe_add(struct slice s, struct safe_options options, struct buffer *into);
/* Whether safe_add would copy s unchanged (the common case: then use s itself). */
bool safe_already(struct slice s);

#endif
