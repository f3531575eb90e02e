/* Numbers and letters are turned into indexes of what was read. */
#include "app/naming.h"

#include <stdlib.h>

static bool given_before(const struct options *options, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (slice_equal(options->paths.items[i], options->paths.items[at]))
            return true;
    return false;
}

/* Each article is of a file that was named; those of folders are counted as they come. */
static bool all_named(const struct options *options, struct article *const *articles, size_t count)
{
    size_t named = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t k = 0; k < options->paths.count; k++)
            if (slice_equal(articles[i]->path, options->paths.items[k])) {
                named++;
                break;
            }
    return named == count;
}

/* How many there are of the path, from the article on. */
static size_t run_of(struct slice path, struct article *const *articles, size_t count, size_t from)
{
    size_t run = 0;
    while (from + run < count && slice_equal(articles[from + run]->path, path))
        run++;
    return run;
}

/* What was given, and the index of the number-th (from 0) of it: NO_BASE where its file could not
 * be read. */
static size_t count_given(const struct options *options, struct article *const *articles,
                          size_t count, size_t number, int *index)
{
    size_t given = 0, at = 0;
    *index = number < count ? (int)number : NO_BASE;
    if (!all_named(options, articles, count))
        return count;
    *index = NO_BASE;
    for (size_t i = 0; i < options->paths.count; i++) {
        if (given_before(options, i))
            continue;
        size_t run = run_of(options->paths.items[i], articles, count, at);
        if (number >= given && number < given + run)
            *index = (int)(at + number - given);
        given += run ? run : 1;
        at += run;
    }
    return given;
}

static bool base_by_number(const struct options *options, struct article *const *articles,
                           size_t count, long number, int *base, struct error *error)
{
    size_t given = count_given(options, articles, count, (size_t)number - 1, base);
    if (number < 1 || (size_t)number > given)
        return error_set(error, MESSAGE_USAGE, "", "--base=%ld: the articles are 1 to %zu", number,
                         given);
    return *base != NO_BASE ||
           error_set(error, MESSAGE_USAGE, "", "--base=%ld: that file could not be read", number);
}

bool naming_base(const struct options *options, struct article *const *articles, size_t count,
                 int *base, struct error *error)
{
    *base = NO_BASE;
    if (!options->base)
        return true;
    for (size_t i = 0; i < count; i++)
        if (slice_equal_string(articles[i]->path, options->base)) {
            *base = (int)i;
            return true;
        }
    char *end;
    long number = strtol(options->base, &end, 10);
    if (*end)
        return error_set(error, MESSAGE_USAGE, "", "--base=%s is none of the articles",
                         options->base);
    return base_by_number(options, articles, count, number, base, error);
}

/* What the letter of "A=NAME" counts to, from 0; most where it is beyond. */
static size_t letter_of(struct slice label, size_t most, struct arena *arena)
{
    struct slice letter = slice_sub(label, 0, slice_find(label, SLICE("="), 0));
    size_t number = 0;
    while (number < most && !slice_equal(label_for(arena, number), letter))
        number++;
    return number;
}

bool naming_check_labels(const struct options *options, struct article *const *articles,
                         size_t count, struct error *error)
{
    int index;
    size_t given = count_given(options, articles, count, 0, &index);
    for (size_t i = 0; i < options->labels.count; i++) {
        struct slice label = options->labels.items[i];
        if (letter_of(label, given, options->arena) == given)
            return error_set(error, MESSAGE_USAGE, "", "--label=%.*s: there are %zu articles",
                             SLICE_ARG(label), given);
    }
    return true;
}

void naming_label(const struct options *options, struct comparison *comparison)
{
    size_t count = comparison->article_count;
    int index;
    size_t given = count_given(options, comparison->articles, count, 0, &index);
    for (size_t i = 0; i < options->labels.count; i++) {
        struct slice label = options->labels.items[i];
        size_t equals = slice_find(label, SLICE("="), 0);
        size_t number = letter_of(label, given, comparison->arena);
        count_given(options, comparison->articles, count, number, &index);
        if (index != NO_BASE)
            comparison->labels[index] =
                arena_slice(comparison->arena, slice_sub(label, equals + 1, label.len));
    }
}
