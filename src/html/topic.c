/* Words are runs of letters and digits, five bytes at least, ASCII letters without case; each
 * counts once in a block, up to BLOCK_WORDS of them. */
#include "html/topic.h"

#include "base/alloc.h"

#include <stdlib.h>

enum { WORD_BYTES = 5, BLOCK_WORDS = 120 };

static bool is_word(unsigned char c)
{
    return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z') || c >= 0x80;
}

/* 0 at the end of the text. */
static uint32_t next_word(struct slice s, size_t *at)
{
    for (size_t i = *at; i < s.len;) {
        while (i < s.len && !is_word((unsigned char)s.data[i]))
            i++;
        size_t start = i;
        uint32_t hash = 2166136261u;
        for (; i < s.len && is_word((unsigned char)s.data[i]); i++)
            hash = (hash ^ ((unsigned char)s.data[i] | 32u)) * 16777619u;
        *at = i;
        if (i - start >= WORD_BYTES)
            return hash ? hash : 1;
    }
    return 0;
}

static size_t slot_of(const struct topic *topic, uint32_t hash)
{
    size_t at = (hash * UINT32_C(0x9E3779B1)) & (topic->capacity - 1);
    while (topic->slots[at].hash && topic->slots[at].hash != hash)
        at = (at + 1) & (topic->capacity - 1);
    return at;
}

static void mark_title(struct topic *topic, struct slice text)
{
    uint32_t hash;
    for (size_t at = 0; (hash = next_word(text, &at)) != 0;) {
        struct topic_word *word = &topic->slots[slot_of(topic, hash)];
        word->title = word->hash == hash;
    }
}

static size_t read_block(struct topic *topic, struct slice text, uint32_t *last, size_t block,
                         size_t count)
{
    uint32_t hash;
    size_t first = count;
    for (size_t at = 0; count - first < BLOCK_WORDS && (hash = next_word(text, &at)) != 0;) {
        size_t slot = slot_of(topic, hash);
        topic->slots[slot].hash = hash;
        if (last[slot] == block + 1)
            continue;
        last[slot] = (uint32_t)block + 1;
        topic->words[count++] = (uint32_t)slot;
    }
    return count;
}

void topic_begin(struct topic *topic, const struct sheet *sheet, const struct article *article)
{
    size_t count = sheet->blocks.list.count, most = 0, words = 0;
    for (size_t i = 0; i < count; i++) {
        size_t here = sheet->blocks.list.items[i].text.len / (WORD_BYTES + 1) + 1;
        most += here < BLOCK_WORDS ? here : BLOCK_WORDS;
    }
    *topic = (struct topic){.capacity = 64};
    while (topic->capacity < most + most / 2)
        topic->capacity *= 2;
    topic->slots = alloc_zeroed(topic->capacity, sizeof *topic->slots);
    topic->words = alloc_zeroed(most + 1, sizeof *topic->words);
    topic->first = alloc_zeroed(count + 1, sizeof *topic->first);
    uint32_t *last = alloc_zeroed(topic->capacity, sizeof *last);
    float *prose = alloc_zeroed(count + 1, sizeof *prose);
    for (size_t i = 0; i < count; i++) {
        words = read_block(topic, sheet->blocks.list.items[i].text, last, i, words);
        topic->first[i + 1] = (uint32_t)words;
        prose[i] = sheet->looks[i].prose ? 1 : 0;
    }
    mark_title(topic, article->title);
    mark_title(topic, article->subtitle);
    topic_guess(topic, sheet, prose);
    free(prose);
    free(last);
}

void topic_guess(struct topic *topic, const struct sheet *sheet, const float *guesses)
{
    for (size_t i = 0; i < topic->capacity; i++)
        topic->slots[i].body = topic->slots[i].rest = 0;
    for (size_t i = 0; i < sheet->blocks.list.count; i++)
        for (uint32_t w = topic->first[i]; w < topic->first[i + 1]; w++) {
            topic->slots[topic->words[w]].body += guesses[i];
            topic->slots[topic->words[w]].rest += 1 - guesses[i];
        }
}

struct topic_shares topic_of(const struct topic *topic, size_t block, float own)
{
    struct topic_shares shares = {0};
    uint32_t first = topic->first[block], end = topic->first[block + 1];
    for (uint32_t w = first; w < end; w++) {
        const struct topic_word *word = &topic->slots[topic->words[w]];
        shares.title += word->title;
        shares.body += word->body - own > 0.6F;
        shares.rest += word->rest - (1 - own) > 0.6F;
    }
    float count = (float)(end - first);
    if (first < end)
        shares =
            (struct topic_shares){shares.title / count, shares.body / count, shares.rest / count};
    return shares;
}

void topic_end(struct topic *topic)
{
    free(topic->slots);
    free(topic->words);
    free(topic->first);
}
