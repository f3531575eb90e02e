/* A cache from raw word forms to their hashes, for one language at a time; another language starts
 * it afresh. Nothing here knows articles. */
#include "passage/lexicon.h"

#include "base/alloc.h"
#include "base/buffer.h"
#include "base/hash.h"
#include "text/fold.h"
#include "text/stem.h"
#include "vocabulary/background.h"

#include <math.h>
#include <stdlib.h>

/* Forms kept, and bytes of them; slots of a new table; bytes of a tag. */
enum { MOST_FORMS = 400000, MOST_BYTES = 64 << 20, FIRST_SLOTS = 1024, LANGUAGE = 36 };
/* background_rarity is log(sentences / holding) / log(sentences / 4) in thousandths: this is its
 * divisor, of 160,706 sentences. */
static const double RAREST = 10.6;

/* One cache line holds two of them; the hash of the raw form stands for it. */
struct known {
    uint64_t raw; /* 0: free */
    struct form form;
};

struct lexicon {
    char language[LANGUAGE];
    struct stemmer *stemmer; /* NULL: to be made */
    struct known *slots;
    uint32_t slot_count, known_count;
    size_t bytes; /* of raw forms: the stemmer keeps as many */
    struct buffer folded;
};

struct lexicon *lexicon_new(void)
{
    struct lexicon *lexicon = alloc_zeroed(1, sizeof *lexicon);
    lexicon->language[0] = 'e';
    lexicon->language[1] = 'n';
    return lexicon;
}

static void forget(struct lexicon *lexicon)
{
    stemmer_free(lexicon->stemmer);
    free(lexicon->slots);
    lexicon->stemmer = NULL;
    lexicon->slots = NULL;
    lexicon->slot_count = lexicon->known_count = 0;
    lexicon->bytes = 0;
}

void lexicon_free(struct lexicon *lexicon)
{
    if (!lexicon)
        return;
    forget(lexicon);
    buffer_free(&lexicon->folded);
    free(lexicon);
}

void lexicon_speak(struct lexicon *lexicon, struct slice language)
{
    struct slice tag = language.len && language.len < LANGUAGE ? language : SLICE("en");
    if (slice_equal_string(tag, lexicon->language))
        return;
    forget(lexicon);
    memcpy(lexicon->language, tag.data, tag.len);
    lexicon->language[tag.len] = '\0';
}

static struct form make(struct lexicon *lexicon, struct slice raw)
{
    if (!lexicon->stemmer)
        lexicon->stemmer = stemmer_new(slice_from(lexicon->language));
    buffer_clear(&lexicon->folded);
    fold_add(raw, &lexicon->folded);
    struct slice folded = buffer_slice(&lexicon->folded);
    double common = exp(-background_rarity(folded) / 1000.0 * RAREST);
    return (struct form){hash_quick(folded), hash_quick(stemmer_stem(lexicon->stemmer, folded)),
                         (float)common};
}

static struct known *slot_of(const struct lexicon *lexicon, uint64_t raw)
{
    uint32_t mask = lexicon->slot_count - 1, at = (uint32_t)raw & mask;
    while (lexicon->slots[at].raw && lexicon->slots[at].raw != raw)
        at = (at + 1) & mask;
    return &lexicon->slots[at];
}

static void grow(struct lexicon *lexicon)
{
    struct known *old = lexicon->slots;
    uint32_t count = lexicon->slot_count;
    lexicon->slot_count = count ? count * 2 : FIRST_SLOTS;
    lexicon->slots = alloc_zeroed(lexicon->slot_count, sizeof *lexicon->slots);
    for (uint32_t i = 0; i < count; i++)
        if (old[i].raw)
            *slot_of(lexicon, old[i].raw) = old[i];
    free(old);
}

struct form lexicon_form(struct lexicon *lexicon, struct slice raw)
{
    uint64_t hash = hash_quick(raw);
    hash = hash ? hash : 1;
    if (lexicon->known_count >= MOST_FORMS || lexicon->bytes > MOST_BYTES)
        forget(lexicon);
    if (lexicon->known_count * 2 >= lexicon->slot_count)
        grow(lexicon);
    struct known *known = slot_of(lexicon, hash);
    if (!known->raw) {
        *known = (struct known){hash, make(lexicon, raw)};
        lexicon->known_count++;
        lexicon->bytes += raw.len;
    }
    return known->form;
}
