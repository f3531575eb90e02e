/* Motions from statement to statement: which action looks for which kind. */
#ifndef HEXAPLA_PARALLEL_MOTION_H
#define HEXAPLA_PARALLEL_MOTION_H

#include "keyboard/action.h"
#include "model/comparison.h"

enum kind { KIND_ANY, KIND_DIVERGENCE, KIND_CONFLICT, KIND_UNIQUE, KIND_SHARED, KIND_MOVED };

struct motion {
    enum kind kind;
    const char *what; /* for people: "No further …" */
    bool on;          /* else back */
};

/* False where the action is no such motion. */
bool motion_of(enum action action, struct motion *motion);
/* Whether the statement is of that kind. KIND_MOVED is about rows and no statement is of it. */
bool motion_is_kind(const struct comparison *comparison, const struct statement *statement,
                    enum kind kind);

#endif
