/* A story that is open: its articles, and what is kept of comparing them. It knows of no thread and
 * of no screen. */
#ifndef HEXAPLA_APP_DOSSIER_H
#define HEXAPLA_APP_DOSSIER_H

#include "app/input.h"
#include "app/pipeline.h"

struct dossier {
    struct loaded loaded;
    struct candidates *candidates; /* NULL: it could not be compared, or not yet */
    int base;                      /* from --base, or NO_BASE */
};

/* What the editor wants changed in step two of the comparison. */
struct dossier_wish {
    double threshold;
    struct article *base; /* told by its file, also when it was read again; NULL: none */
    uint32_t min_run;
    unsigned excluded; /* of enum excluded */
    unsigned parts;    /* of enum comparison_part, besides those the options ask for */
    struct decisions decisions;
    bool unset; /* but for the parts: the rest is as the options say */
};

/* Reads the files into an empty story. Of one that has vanished since or cannot be read now, what
 * the story of before holds is taken; a fault then says so. False where it was stopped; what is
 * there is to be freed all the same. */
bool dossier_read(struct dossier *dossier, const struct input_story *files,
                  const struct options *options, const struct dossier *before,
                  const struct pipeline_watch *watch);
/* Whether what was read can be shown: one article alone, too. Adds a fault where it cannot. */
bool dossier_check(struct dossier *dossier, const struct input_story *files,
                   const struct options *options);
/* Step one; false where it was stopped. */
bool dossier_prepare(struct dossier *dossier, const struct compare_work *work);
/* Step two; NULL where it was stopped. */
struct comparison *dossier_compare(const struct dossier *dossier, const struct options *options,
                                   const struct dossier_wish *wish,
                                   const struct compare_work *work);
void dossier_free(struct dossier *dossier);

#endif
