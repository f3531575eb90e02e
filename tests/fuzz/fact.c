/* The readers of facts over any text, and every two mentions held against each other: ranges lie in
 * their sentences and in order, rulings are the same both ways round, a value agrees with itself.
 * The first byte is the language; lines are sentences. */
#include "base/buffer.h"
#include "fact/hold.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SENTENCES = 32, MOST = 48 };

static void require(bool held)
{
    if (!held)
        abort();
}

static struct article *make(struct slice text, struct slice published)
{
    struct article *article = article_new();
    article->text = arena_slice(article->arena, text.data ? text : SLICE(""));
    article->published = published;
    article->sentences = ARENA_ARRAY(article->arena, struct sentence, SENTENCES);
    struct slice rest = article->text, line;
    while (article->sentence_count < SENTENCES && slice_next_line(&rest, &line)) {
        line = slice_trim(line);
        if (!line.len)
            continue;
        struct sentence *sentence = &article->sentences[article->sentence_count++];
        sentence->range.start = (uint32_t)(line.data - article->text.data);
        sentence->range.end = sentence->range.start + (uint32_t)line.len;
    }
    return article;
}

static void check_places(const struct article *article, const struct mentions *mentions)
{
    require(mentions->first[article->sentence_count] == mentions->count);
    for (size_t s = 0; s < article->sentence_count; s++) {
        require(mentions->first[s] <= mentions->first[s + 1]);
        for (uint32_t i = mentions->first[s]; i < mentions->first[s + 1]; i++) {
            const struct mention *mention = &mentions->items[i];
            require(mention->sentence == s && mention->kind < FACT_KINDS);
            require(mention->range.start >= article->sentences[s].range.start);
            require(mention->range.start <= mention->range.end);
            require(mention->range.end <= article->text.len);
            require(i == mentions->first[s] || mention[-1].range.start <= mention->range.start);
        }
    }
}

static bool same(struct ruling a, struct ruling b)
{
    return a.meets == b.meets &&
           (!a.meets || (a.verdict == b.verdict && a.code == b.code && a.note == b.note));
}

static void check_rulings(const struct mentions *mentions)
{
    size_t count = mentions->count < MOST ? mentions->count : MOST;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j <= i; j++) {
            const struct mention *a = &mentions->items[i], *b = &mentions->items[j];
            if (a->kind != b->kind)
                continue;
            for (int bond = BOND_NONE; bond <= BOND_FIXED; bond++) {
                struct ruling there = mention_hold(a, b, (enum slot_bond)bond);
                require(same(there, mention_hold(b, a, (enum slot_bond)bond)));
                require(i != j || !there.meets || there.verdict != VERDICT_CONFLICT);
            }
        }
}

static void check_absent(const struct mentions *mentions, const struct vocabulary *vocabulary,
                         const struct document *document)
{
    for (size_t i = 0; i < mentions->count && i < MOST; i++)
        for (size_t s = 0; s < document->sentence_count; s++) {
            uint32_t first = mentions->first[s];
            struct ruling ruling =
                mention_absent(&mentions->items[i], vocabulary, document, document->first[s],
                               document->first[s + 1], mentions->items + first,
                               mentions->first[s + 1] - first, BOND_FIXED);
            require(!ruling.meets || ruling.code);
        }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const languages[] = {"en", "de", "fr", "es", "ru", "zh", "tr", "",
                                            "ja", "fi", "it", "sv", "pt", "nl", "ca", "pl"};
    if (size < 2 || size > 4096)
        return 0;
    struct buffer text = {0};
    utf8_repair(slice_of((const char *)data + 1, size - 1), &text);
    struct slice language = slice_from(languages[data[0] % 8 + (data[0] & 16 ? 8 : 0)]);
    struct article *article =
        make(buffer_slice(&text), data[0] & 8 ? SLICE("2026-01-28T12:11:58") : SLICE_NONE);
    struct vocabulary *vocabulary = vocabulary_new(language);
    struct document document = {0};
    document_read(&document, vocabulary, article);
    struct arena *arena = arena_new();
    struct mentions mentions = mentions_read(arena, article, vocabulary, &document);
    check_places(article, &mentions);
    check_rulings(&mentions);
    check_absent(&mentions, vocabulary, &document);
    for (size_t i = 0; i < mentions.count; i++)
        mention_value(arena, &mentions.items[i]);
    arena_free(arena);
    document_free(&document);
    vocabulary_free(vocabulary);
    article_release(article);
    buffer_free(&text);
    return 0;
}
