/* From text to tokens. Offsets are bytes of the article's text; words are never copied. */
#include "vocabulary/document.h"

#include "base/alloc.h"
#include "text/chars.h"
#include "text/utf8.h"
#include "vocabulary/lexis.h"

#include <stdlib.h>

static uint32_t letter_at(struct slice text, size_t at)
{
    uint32_t code = 0;
    if (at < text.len)
        utf8_decode(text, at, &code);
    return code;
}

/* A capital says nothing at the start of a sentence or of what is quoted in it. */
static bool opens(struct slice text, struct range range, size_t start)
{
    size_t at = start;
    while (at > range.start) {
        at = utf8_back(text, at);
        uint32_t code = letter_at(text, at);
        if (char_is_quote(code) || code == ':')
            return true;
        if (!char_is_space(code) && !char_is_punctuation(code))
            return false;
        if (start - at > 8)
            return false;
    }
    return true;
}

static uint32_t flags_of(struct slice text, struct range range, struct word word)
{
    uint32_t flags = word.kind == WORD_NUMBER ? TOKEN_NUMBER : 0;
    if (!char_is_upper(letter_at(text, word.range.start)))
        return flags;
    return flags | TOKEN_CAPITAL | (opens(text, range, word.range.start) ? TOKEN_FIRST : 0);
}

static void push(struct document *document, struct token token)
{
    if (document->token_count == document->capacity) {
        document->capacity = document->capacity ? document->capacity * 2 : 256;
        document->tokens =
            alloc_resize(document->tokens, document->capacity, sizeof *document->tokens);
    }
    document->tokens[document->token_count++] = token;
}

/* A scan on its way through a text. */
struct walk {
    struct document *document;
    struct vocabulary *vocabulary;
    struct slice text;
    struct range range;
    size_t before_end; /* where an ideograph ended, else SIZE_MAX */
    uint32_t before;   /* which one */
};

static void take(struct walk *walk, struct word word)
{
    struct vocabulary *vocabulary = walk->vocabulary;
    uint32_t id = vocabulary_word(vocabulary, slice_range(walk->text, word.range));
    uint32_t stem = vocabulary_stem(vocabulary, id);
    if (word.kind == WORD_IDEOGRAPH && walk->before_end == word.range.start)
        stem = vocabulary_bigram(vocabulary, walk->before, id);
    walk->before = id;
    walk->before_end = word.kind == WORD_IDEOGRAPH ? word.range.end : SIZE_MAX;
    uint32_t flags = flags_of(walk->text, walk->range, word);
    push(walk->document, (struct token){word.range.start, word.range.end, id, stem, flags});
    if (!(flags & TOKEN_FIRST) && word.kind == WORD_LETTERS) {
        struct stem *entry = vocabulary_entry(vocabulary, stem);
        entry->mentions++;
        entry->capitals += flags & TOKEN_CAPITAL ? 1 : 0;
    }
}

void document_scan(struct document *document, struct vocabulary *vocabulary, struct slice text,
                   struct range range)
{
    struct walk walk = {document, vocabulary, text, range, SIZE_MAX, 0};
    struct slice part = slice_range(text, range);
    uint32_t language = vocabulary_lexis_language(vocabulary);
    struct word word;
    size_t at = 0;
    while (words_next(part, &at, &word)) {
        word.range.start += range.start;
        word.range.end += range.start;
        size_t elided = language && word.kind == WORD_LETTERS
                            ? lexis_elided(slice_range(text, word.range), language)
                            : 0;
        if (elided) {
            struct word front = word;
            front.range.end = word.range.start += (uint32_t)elided;
            take(&walk, front);
        }
        take(&walk, word);
    }
}

void document_read(struct document *document, struct vocabulary *vocabulary,
                   const struct article *article)
{
    size_t count = article->sentence_count;
    document->first = alloc_zeroed(count + 1, sizeof *document->first);
    document->sentence_count = count;
    for (size_t i = 0; i < count; i++) {
        document->first[i] = (uint32_t)document->token_count;
        document_scan(document, vocabulary, article->text, article->sentences[i].range);
    }
    document->first[count] = (uint32_t)document->token_count;
}

void document_free(struct document *document)
{
    free(document->tokens);
    free(document->first);
    *document = (struct document){0};
}
