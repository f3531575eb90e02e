/* The door to libstemmer. The cache keeps one copy of each distinct word and of its stem. */
#include "text/stem.h"

#include "base/alloc.h"
#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "text/chars.h"

#include <libstemmer.h>
#include <stdlib.h>

struct stemmer {
    struct sb_stemmer *snowball; /* NULL: words stay as they are */
    struct arena *arena;
    struct map known; /* folded word -> index in stems */
    VEC(struct slice) stems;
};

struct stemmer *stemmer_new(struct slice language)
{
    struct stemmer *stemmer = alloc_zeroed(1, sizeof *stemmer);
    char name[4] = "";
    size_t len = 0;
    for (; len < language.len && len < 3; len++) {
        if (language.data[len] == '-' || language.data[len] == '_')
            break;
        name[len] = (char)char_lower((unsigned char)language.data[len]);
    }
    if (len)
        stemmer->snowball = sb_stemmer_new(name, NULL);
    stemmer->arena = arena_new();
    return stemmer;
}

void stemmer_free(struct stemmer *stemmer)
{
    if (!stemmer)
        return;
    if (stemmer->snowball)
        sb_stemmer_delete(stemmer->snowball);
    map_free(&stemmer->known);
    VEC_FREE(&stemmer->stems);
    arena_free(stemmer->arena);
    free(stemmer);
}

static struct slice compute(struct stemmer *stemmer, struct slice folded)
{
    if (!stemmer->snowball)
        return folded;
    const sb_symbol *stem =
        sb_stemmer_stem(stemmer->snowball, (const sb_symbol *)folded.data, (int)folded.len);
    if (!stem)
        return folded;
    struct slice found = slice_of((const char *)stem, (size_t)sb_stemmer_length(stemmer->snowball));
    return slice_equal(found, folded) ? folded : arena_slice(stemmer->arena, found);
}

struct slice stemmer_stem(struct stemmer *stemmer, struct slice folded)
{
    uint32_t *known = map_get(&stemmer->known, folded);
    if (known)
        return stemmer->stems.items[*known];
    struct slice word = arena_slice(stemmer->arena, folded);
    *map_put(&stemmer->known, word, 0, NULL) = (uint32_t)stemmer->stems.count;
    VEC_PUSH(&stemmer->stems, compute(stemmer, word));
    return stemmer->stems.items[stemmer->stems.count - 1];
}
