/* The one place where load, segment and compare meet. */
#ifndef HEXAPLA_APP_PIPELINE_H
#define HEXAPLA_APP_PIPELINE_H

#include "app/options.h"
#include "compare/compare.h"
#include "load/load.h"
#include "segment/segment.h"

/* Articles of a story, loaded and split into sentences, and the faults on the way. */
struct loaded {
    struct article **articles; /* one reference each */
    size_t count;
    struct error *faults;
    size_t fault_count;
};

/* What the user's options say to each step on the way to the sentences. */
struct pipeline_options {
    struct load_options load;
    struct segment_options segment;
    bool apart; /* the articles are not to be compared, and so may be more than LIMIT_ARTICLES */
};

struct pipeline_options pipeline_options(const struct options *options);
struct compare_options pipeline_compare_options(const struct options *options);

/* Loads one file and splits it; adds its articles or its fault. */
void pipeline_load(struct loaded *loaded, const char *path, const struct pipeline_options *options);

/* Called on the calling thread with the share of the files done (0 to 1); false stops. */
struct pipeline_watch {
    bool (*going)(void *context, double done);
    void *context;
};
/* Loads many files, several at once; the same in loaded as of pipeline_load one after the other.
 * paths end with a NUL. watch may be NULL. False where it was stopped. */
bool pipeline_load_all(struct loaded *loaded, const struct slice *paths, size_t count,
                       const struct pipeline_options *options, const struct pipeline_watch *watch);
void loaded_free(struct loaded *loaded);

#endif
