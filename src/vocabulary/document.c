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

/* Words read at once: of a large vocabulary each look is a wait for memory, and they wait together.
 */
enum { AT_ONCE = 32 };

/* A scan on its way through a text. */
struct walk {
    struct document *document;
    struct vocabulary *vocabulary;
    struct slice text;
    struct range range;
    size_t before_end; /* where an ideograph ended, else SIZE_MAX */
    uint32_t before;   /* which one */
    struct word words[AT_ONCE];
    uint64_t expected[AT_ONCE];
    uint32_t ids[AT_ONCE];
    size_t count;
};

/* What stood before it in its word was another one (l'Iran), and had the capital of the place. */
static bool follows_elided(const struct walk *walk, struct word word)
{
    const struct document *document = walk->document;
    uint32_t start = word.range.start;
    return document->token_count && start > walk->range.start && word.kind == WORD_LETTERS &&
           document->tokens[document->token_count - 1].end == start &&
           (walk->text.data[start - 1] == '\'' ||
            (unsigned char)walk->text.data[start - 1] == 0x99);
}

static void take(struct walk *walk, struct word word, uint32_t id)
{
    struct vocabulary *vocabulary = walk->vocabulary;
    uint32_t stem = vocabulary_stem(vocabulary, id);
    if (word.kind == WORD_IDEOGRAPH && walk->before_end == word.range.start)
        stem = vocabulary_bigram(vocabulary, walk->before, id);
    walk->before = id;
    walk->before_end = word.kind == WORD_IDEOGRAPH ? word.range.end : SIZE_MAX;
    uint32_t flags = flags_of(walk->text, walk->range, word);
    if (flags & TOKEN_FIRST && follows_elided(walk, word))
        flags &= ~(uint32_t)TOKEN_FIRST;
    push(walk->document, (struct token){word.range.start, word.range.end, id, stem, flags});
    if (!(flags & TOKEN_FIRST) && word.kind == WORD_LETTERS) {
        struct stem *entry = vocabulary_entry(vocabulary, stem);
        entry->mentions++;
        entry->capitals += flags & TOKEN_CAPITAL ? 1 : 0;
    }
}

static void take_all(struct walk *walk)
{
    const struct vocabulary *vocabulary = walk->vocabulary;
    for (size_t i = 0; i < walk->count; i++) {
        walk->ids[i] = vocabulary_expected(
            walk->vocabulary, slice_range(walk->text, walk->words[i].range), walk->expected[i]);
        __builtin_prefetch(vocabulary_look(vocabulary, walk->ids[i]));
    }
    for (size_t i = 0; i < walk->count; i++)
        __builtin_prefetch(vocabulary_entry(vocabulary, vocabulary_stem(vocabulary, walk->ids[i])));
    for (size_t i = 0; i < walk->count; i++)
        take(walk, walk->words[i], walk->ids[i]);
    walk->count = 0;
}

/* Ideographs make stems by twos, and so are taken one by one: every stem gets its number where it
 * first stands. */
static void add(struct walk *walk, struct word word)
{
    if (walk->count == AT_ONCE || word.kind == WORD_IDEOGRAPH)
        take_all(walk);
    walk->words[walk->count] = word;
    walk->expected[walk->count++] =
        vocabulary_expect(walk->vocabulary, slice_range(walk->text, word.range));
    if (word.kind == WORD_IDEOGRAPH)
        take_all(walk);
}

void document_scan(struct document *document, struct vocabulary *vocabulary, struct slice text,
                   struct range range)
{
    struct walk walk;
    struct slice part = slice_range(text, range);
    uint32_t language = vocabulary_lexis_language(vocabulary);
    struct word word;
    size_t at = 0;
    walk.document = document;
    walk.vocabulary = vocabulary;
    walk.text = text;
    walk.range = range;
    walk.before_end = SIZE_MAX;
    walk.before = 0;
    walk.count = 0;
    while (words_next(part, &at, &word)) {
        word.range.start += range.start;
        word.range.end += range.start;
        size_t elided = language && word.kind == WORD_LETTERS
                            ? lexis_elided(slice_range(text, word.range), language)
                            : 0;
        if (elided) {
            struct word front = word;
            front.range.end = word.range.start += (uint32_t)elided;
            add(&walk, front);
        }
        add(&walk, word);
    }
    take_all(&walk);
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
