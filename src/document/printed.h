/* What pdftotext -htmlmeta writes: the properties of a PDF, and its text. */
#ifndef HEXAPLA_DOCUMENT_PRINTED_H
#define HEXAPLA_DOCUMENT_PRINTED_H

#include "base/buffer.h"

struct printed {
    struct buffer title, author; /* as the file declares them; empty where it does not */
    struct slice text;           /* a slice of the output */
};

/* Any output will do; one without properties is all text. The caller calls printed_free. */
void printed_read(struct slice output, struct printed *printed);
void printed_free(struct printed *printed);
/* The text with its title made one line at its beginning, where the lines near its top say what
 * the property says; *above gets what stands before it. Otherwise the text as it is, and an empty
 * *above. into is filled. */
void printed_raise_title(struct slice text, struct slice title, struct buffer *into,
                         struct slice *above);

#endif
