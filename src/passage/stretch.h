/* A passage in the making: a stretch of tokens of either side. */
#ifndef HEXAPLA_PASSAGE_STRETCH_H
#define HEXAPLA_PASSAGE_STRETCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum stretch_kind {
    STRETCH_RUN,      /* word for word the same */
    STRETCH_ALIKE,    /* reworded, cut, filled in */
    STRETCH_CONDENSED /* one side tells in brief what the other tells at length */
};

struct stretch {
    enum stretch_kind kind;
    uint32_t from[2], to[2]; /* tokens */
    /* Of STRETCH_ALIKE: how much more likely either side's words are if they come of the other's
     * than if they do not (log); of all of them, and of those outside of verbatim runs. */
    double gain[2], gain_apart[2];
    double score; /* 0 to 1 */
    bool whole;   /* a short run that holds a whole sentence or quotation */
    bool around;  /* holds verbatim runs that it swallowed */
    bool dropped;
};

struct stretches {
    struct stretch *items;
    size_t count, capacity;
};

#endif
