/* Filtering statements by class and flag. */
#include "report/only.h"

bool only_wants(const struct statement *statement, unsigned only)
{
    return only == 0 || (only & 1u << statement->class) ||
           ((only & REPORT_ONLY_CONFLICT) && (statement->flags & FLAG_CONFLICT)) ||
           ((only & REPORT_ONLY_MOVED) && (statement->flags & FLAG_MOVED));
}
