/* Articles that stand in several pairs, read and made ready once: a bounded store by path, shared
 * by the threads of a pool. */
#ifndef HEXAPLA_APP_SHELF_H
#define HEXAPLA_APP_SHELF_H

#include "app/pipeline.h"
#include "passage/passage.h"

struct shelf;

/* What a path leads to. Immutable while it is out. */
struct shelved {
    struct loaded loaded;
    struct digest
        *digest; /* of the article, where it is the only one and they are wanted; else NULL */
};

/* The caller owns the shelf; options and the paths it is told of must outlive it. digests: whether
 * they are wanted. */
struct shelf *shelf_new(const struct pipeline_options *options, bool digests);
/* Only when nothing is out. */
void shelf_free(struct shelf *shelf);
/* Says that the path will be taken once more than it was said before; what nobody will take any
 * more is thrown away. Only before the first is taken. */
void shelf_expect(struct shelf *shelf, struct slice path);
/* Takes the files at a path that was expected, reading them where they are not there; waits where
 * another thread is reading them. lexicon: the thread's own. */
const struct shelved *shelf_take(struct shelf *shelf, struct slice path, struct lexicon *lexicon);
void shelf_return(struct shelf *shelf, struct slice path);

#endif
