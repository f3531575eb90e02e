/* Words of a list, one after the other. */
#include "vocabulary/list.h"

bool list_next(const char **rest, struct slice *word)
{
    const char *start = *rest, *end = start;
    while (*end && *end != ' ')
        end++;
    *word = slice_of(start, (size_t)(end - start));
    *rest = *end ? end + 1 : end;
    return end > start;
}

bool list_has(const char *list, struct slice word)
{
    for (struct slice each; list_next(&list, &each);)
        if (slice_equal(each, word))
            return true;
    return false;
}
