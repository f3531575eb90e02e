/* What must hold for every article, whatever it was read from. */
#ifndef HEXAPLA_TESTS_FUZZ_ARTICLE_CHECKS_H
#define HEXAPLA_TESTS_FUZZ_ARTICLE_CHECKS_H

#include "model/loading.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

static inline void must(bool so)
{
    if (!so)
        abort();
}

/* Blocks cover the text, with one blank line between them. */
static inline void must_have_blocks(const struct article *article)
{
    uint32_t at = 0;
    must(utf8_valid(article->text) && article->block_count > 0);
    for (size_t i = 0; i < article->block_count; i++) {
        struct range range = article->blocks[i].range;
        must(range.start == at + (i ? 2 : 0) && range.end > range.start);
        must(i == 0 || memcmp(article->text.data + at, "\n\n", 2) == 0);
        at = range.end;
    }
    must(at == article->text.len);
    for (size_t i = 0, before = 0; i < article->furniture_count; i++) {
        must(article->furniture[i].before >= before);
        before = article->furniture[i].before;
        must(before <= article->block_count && utf8_valid(article->furniture[i].text));
    }
}

static inline void must_be_strings(const struct strings *list)
{
    for (size_t i = 0; i < list->count; i++)
        must(list->items[i].len && utf8_valid(list->items[i]));
}

static inline void must_have_fields(const struct article *article)
{
    const struct slice fields[] = {
        article->version_of, article->encoding, article->language,  article->title,
        article->subtitle,   article->source,   article->published, article->modified,
        article->dateline,   article->url,      article->status,    article->embargo,
        article->version,    article->urgency,  article->copyright, article->editor_note};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        must(utf8_valid(fields[i]));
    must_be_strings(&article->bylines);
    must_be_strings(&article->keywords);
    must_be_strings(&article->cites);
    for (size_t i = 0; i < article->warning_count; i++)
        must(utf8_valid(article->warnings[i].message));
}

/* All that a reader gave: articles where it succeeded, else a reason and none. */
static inline void must_be_loaded(const struct articles *articles, bool done,
                                  const struct error *error)
{
    must(done ? articles->count > 0 : articles->count == 0 && error->code != MESSAGE_NONE);
    for (size_t i = 0; i < articles->count; i++) {
        must_have_blocks(articles->items[i]);
        must_have_fields(articles->items[i]);
    }
}

#endif
