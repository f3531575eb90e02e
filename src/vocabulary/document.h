/* An article's words, sentence by sentence. */
#ifndef HEXAPLA_VOCABULARY_DOCUMENT_H
#define HEXAPLA_VOCABULARY_DOCUMENT_H

#include "model/article.h"
#include "vocabulary/vocabulary.h"

enum {
    TOKEN_CAPITAL = 1, /* starts with a capital */
    TOKEN_FIRST = 2,   /* first word of its sentence, or after an opening quotation mark or colon */
    TOKEN_NUMBER = 4
};

/* In French, Italian and Catalan what is elided is a token of its own: l' and accord. */
struct token {
    uint32_t start, end; /* bytes of the text */
    uint32_t word;
    uint32_t stem;
    uint32_t flags;
};

struct document {
    struct token *tokens;
    size_t token_count, capacity;
    uint32_t *first; /* [sentence]: its first token; sentence_count + 1 of them */
    size_t sentence_count;
};

/* Appends the words of text (from range) to the document. */
void document_scan(struct document *document, struct vocabulary *vocabulary, struct slice text,
                   struct range range);
/* All sentences of an article. Free with document_free. */
void document_read(struct document *document, struct vocabulary *vocabulary,
                   const struct article *article);
void document_free(struct document *document);

#endif
