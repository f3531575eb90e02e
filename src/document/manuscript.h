/* A document of a word processor on its way into an article: paragraphs with their styles, and the
 * properties that the program keeps beside them. */
#ifndef HEXAPLA_DOCUMENT_MANUSCRIPT_H
#define HEXAPLA_DOCUMENT_MANUSCRIPT_H

#include "document/fields.h"
#include "document/style.h"

/* Absent where the document does not say. The slices must live until manuscript_finish. */
struct properties {
    struct slice title, creator, created, modified, language, source;
    struct slice default_language; /* of the styles: often the program's, not the text's */
};

struct manuscript {
    struct article *article;
    struct arena *arena; /* for texts, until it is finished */
    struct fields fields;
    struct parts parts;
    struct buffer title;
    bool raw;
    bool title_ended; /* what follows is no more of the title */
};

/* The article is borrowed. The caller ends with manuscript_finish. */
void manuscript_init(struct manuscript *manuscript, struct article *article,
                     const struct load_options *options);
/* Adds a paragraph; the text is copied. */
void manuscript_add(struct manuscript *manuscript, enum style style, struct slice text);
void manuscript_furniture(struct manuscript *manuscript, enum furniture_kind role,
                          struct slice text);
/* Gives the article title, metadata, body and furniture, and frees the manuscript. What the text
 * says goes before the properties: those are often left over from another document. False where
 * there is no block. */
bool manuscript_finish(struct manuscript *manuscript, const struct properties *properties,
                       const struct load_options *options);
/* Whether a title among the properties may be the document's: programs put names of files, and
 * their own, there. */
bool manuscript_is_title(struct slice title);

#endif
