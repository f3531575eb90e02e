/* A cache from raw word forms to their hashes, for one language at a time; another language starts
 * it afresh. Nothing here knows articles. */
#include "passage/lexicon.h"

#include "base/alloc.h"
#include "base/arena.h"
#include "base/buffer.h"
#include "base/hash.h"
#include "base/map.h"
#include "base/vec.h"
#include "text/fold.h"
#include "text/stem.h"
#include "vocabulary/background.h"

#include <math.h>
#include <stdlib.h>

/* Forms kept, and bytes of them. */
enum { MOST_FORMS = 400000, MOST_BYTES = 64 << 20, LANGUAGE = 36 };
/* background_rarity is log(sentences / holding) / log(sentences / 4) in thousandths: this is its
 * divisor, of 160,706 sentences. */
static const double RAREST = 10.6;

struct lexicon {
    char language[LANGUAGE];
    struct stemmer *stemmer; /* NULL: to be made */
    struct arena *arena;
    struct map known; /* raw form -> index in forms */
    VEC(struct form) forms;
    struct buffer folded;
};

struct lexicon *lexicon_new(void)
{
    struct lexicon *lexicon = alloc_zeroed(1, sizeof *lexicon);
    lexicon->arena = arena_new();
    lexicon->language[0] = 'e';
    lexicon->language[1] = 'n';
    return lexicon;
}

static void forget(struct lexicon *lexicon)
{
    stemmer_free(lexicon->stemmer);
    lexicon->stemmer = NULL;
    map_free(&lexicon->known);
    lexicon->forms.count = 0;
    arena_reset(lexicon->arena);
}

void lexicon_free(struct lexicon *lexicon)
{
    if (!lexicon)
        return;
    forget(lexicon);
    VEC_FREE(&lexicon->forms);
    buffer_free(&lexicon->folded);
    arena_free(lexicon->arena);
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

struct form lexicon_form(struct lexicon *lexicon, struct slice raw)
{
    uint32_t *known = map_get(&lexicon->known, raw);
    if (known)
        return lexicon->forms.items[*known];
    if (lexicon->forms.count >= MOST_FORMS || arena_size(lexicon->arena) > MOST_BYTES)
        forget(lexicon);
    struct form form = make(lexicon, raw);
    *map_put(&lexicon->known, arena_slice(lexicon->arena, raw), 0, NULL) =
        (uint32_t)lexicon->forms.count;
    VEC_PUSH(&lexicon->forms, form);
    return form;
}
