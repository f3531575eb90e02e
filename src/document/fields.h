/* Metadata that a document declares of itself, on its way into an article. The first find of a
 * field wins. */
#ifndef HEXAPLA_DOCUMENT_FIELDS_H
#define HEXAPLA_DOCUMENT_FIELDS_H

#include "base/vec.h"
#include "model/article.h"
#include "text/date.h"

struct fields {
    struct article *article;
    struct slice language; /* --language, or absent: then the article's, as far as it is known */
    VEC(struct slice) bylines, keywords; /* in the article's arena */
};

/* `struct fields f = {.article = …, .language = …};` fields_finish gives the article its lists. */
void fields_finish(struct fields *fields);
/* A copy on one line, unless the field has a value or the text is blank. */
void fields_set(struct fields *fields, struct slice *field, struct slice text);
/* The same as ISO 8601; a warning (line: from 1, 0 unknown) where it cannot be read. */
void fields_date(struct fields *fields, struct slice *field, struct slice text, uint32_t line);
/* Adds one name or keyword; twice the same counts once. */
void fields_byline(struct fields *fields, struct slice name);
void fields_keyword(struct fields *fields, struct slice word);
/* Adds those that the separators (any byte of them) set apart. */
void fields_keywords(struct fields *fields, struct slice words, const char *separators);
/* A language tag such as "en_GB" or "de-DE" as BCP 47; what is no tag is passed over. */
void fields_language(struct fields *fields, struct slice tag);

#endif
