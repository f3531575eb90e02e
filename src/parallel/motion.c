/* The table of motions by kind. Each action that goes back stands next to the one that goes on. */
#include "parallel/motion.h"

bool motion_of(enum action action, struct motion *motion)
{
    static const struct {
        enum action next;
        enum kind kind;
        const char *what;
    } motions[] = {
        {ACTION_STATEMENT_NEXT, KIND_ANY, "statement"},
        {ACTION_DIVERGENCE_NEXT, KIND_DIVERGENCE, "divergence"},
        {ACTION_CONFLICT_NEXT, KIND_CONFLICT, "conflict"},
        {ACTION_UNIQUE_NEXT, KIND_UNIQUE, "statement of one source"},
        {ACTION_SHARED_NEXT, KIND_SHARED, "shared statement"},
        {ACTION_MOVED_NEXT, KIND_MOVED, "moved sentence"},
    };
    for (size_t i = 0; i < sizeof motions / sizeof *motions; i++)
        if (action == motions[i].next || action == motions[i].next + 1) {
            *motion = (struct motion){motions[i].kind, motions[i].what, action == motions[i].next};
            return true;
        }
    return false;
}

bool motion_is_kind(const struct comparison *comparison, const struct statement *statement,
                    enum kind kind)
{
    switch (kind) {
    case KIND_ANY:
        return true;
    case KIND_DIVERGENCE:
        return statement_diverges(comparison, statement);
    case KIND_CONFLICT:
        return statement->flags & FLAG_CONFLICT;
    case KIND_UNIQUE:
        return statement->class == CLASS_UNIQUE;
    case KIND_SHARED:
        return statement->class != CLASS_UNIQUE;
    case KIND_MOVED:
        return false;
    }
    return false;
}
