/* Two articles of any text, a sentence a line, in any of some languages: the mentions of each are
 * in order and inside their sentences, and what two of them make of each other is the same the
 * other way round. */
#include "base/buffer.h"
#include "fact/enumeration.h"
#include "fact/quotehold.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST = 24, SENTENCES = 64, LONGEST = 4096 };

struct reader {
    struct article *article;
    struct document document;
    struct mentions mentions;
};

static void require(bool held)
{
    if (!held)
        abort();
}

/* Lines are sentences, and an empty one ends a block. */
static struct article *make(const uint8_t *data, size_t size, struct slice language)
{
    struct article *article = article_new();
    struct buffer text = {0};
    utf8_repair(slice_of((const char *)data, size), &text);
    article->text = arena_slice(article->arena, text.len ? buffer_slice(&text) : SLICE(""));
    article->language = language;
    article->sentences = ARENA_ARRAY(article->arena, struct sentence, SENTENCES);
    article->blocks = ARENA_ARRAY(article->arena, struct block, 1);
    article->blocks[0].kind = size % 7 == 0 ? BLOCK_QUOTE : BLOCK_PARAGRAPH;
    article->blocks[0].range.end = (uint32_t)article->text.len;
    article->block_count = 1;
    struct slice rest = article->text, line;
    while (article->sentence_count < SENTENCES && slice_next_line(&rest, &line)) {
        line = slice_trim(line);
        if (!line.len)
            continue;
        struct sentence *sentence = &article->sentences[article->sentence_count++];
        sentence->range.start = (uint32_t)(line.data - article->text.data);
        sentence->range.end = sentence->range.start + (uint32_t)line.len;
    }
    buffer_free(&text);
    return article;
}

static void check_order(const struct reader *reader)
{
    const struct mentions *mentions = &reader->mentions;
    const struct article *article = reader->article;
    require(mentions->first[article->sentence_count] == mentions->count);
    for (size_t i = 0; i < article->sentence_count; i++)
        for (uint32_t k = mentions->first[i]; k < mentions->first[i + 1]; k++) {
            const struct mention *mention = &mentions->items[k];
            require(mention->sentence == i && mention->range.start < mention->range.end);
            require(mention->range.start >= article->sentences[i].range.start);
            require(mention->range.end <= article->text.len);
            require(k == mentions->first[i] ||
                    mentions->items[k - 1].range.start <= mention->range.start);
        }
}

static void check_pair(const struct mention *a, const struct mention *b)
{
    for (enum slot_bond bond = BOND_NONE; bond <= BOND_FIXED; bond++) {
        struct ruling there = mention_hold(a, b, bond), back = mention_hold(b, a, bond);
        require(there.meets == back.meets);
        require(!there.meets || there.verdict == back.verdict);
    }
}

static bool family(enum fact_kind a, enum fact_kind b)
{
    return a == b || ((a == FACT_NAME || a == FACT_PLACE) && (b == FACT_NAME || b == FACT_PLACE));
}

static void check_all(const struct reader *a, const struct reader *b)
{
    const struct mention *odd_a, *odd_b;
    for (size_t i = 0; i < a->mentions.count && i < MOST; i++)
        for (size_t j = 0; j < b->mentions.count && j < MOST; j++)
            if (family(a->mentions.items[i].kind, b->mentions.items[j].kind))
                check_pair(&a->mentions.items[i], &b->mentions.items[j]);
    struct ruling there = enumerations_hold(a->mentions.items, a->mentions.count, b->mentions.items,
                                            b->mentions.count, &odd_a, &odd_b);
    struct ruling back = enumerations_hold(b->mentions.items, b->mentions.count, a->mentions.items,
                                           a->mentions.count, &odd_a, &odd_b);
    require(there.meets == back.meets && there.verdict == back.verdict);
    for (size_t i = 0; i < a->mentions.count && i < MOST; i++)
        for (uint32_t s = 0;
             a->mentions.items[i].kind == FACT_QUOTE && s < b->article->sentence_count && s < MOST;
             s++)
            quotation_against_sentence(&a->mentions.items[i], &b->mentions, &b->document,
                                       b->article->text, s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const languages[] = {"en", "de", "fr", "es", "ja"};
    if (size < 2 || size > LONGEST)
        return 0;
    struct slice language = slice_from(languages[data[0] % 5]);
    const uint8_t *middle = memchr(data, 1, size);
    size_t first = middle ? (size_t)(middle - data) : size / 2;
    struct vocabulary *vocabulary = vocabulary_new(language);
    struct arena *arena = arena_new();
    struct reader readers[2] = {{.article = make(data + 1, first ? first - 1 : 0, language)},
                                {.article = make(data + first, size - first, language)}};
    for (int i = 0; i < 2; i++)
        document_read(&readers[i].document, vocabulary, readers[i].article);
    for (int i = 0; i < 2; i++) {
        readers[i].mentions =
            mentions_read(arena, readers[i].article, vocabulary, &readers[i].document);
        check_order(&readers[i]);
        for (size_t k = 0; k < readers[i].mentions.count && k < MOST; k++)
            mention_value(arena, &readers[i].mentions.items[k]);
    }
    check_all(&readers[0], &readers[1]);
    for (int i = 0; i < 2; i++) {
        document_free(&readers[i].document);
        article_release(readers[i].article);
    }
    arena_free(arena);
    vocabulary_free(vocabulary);
    return 0;
}
