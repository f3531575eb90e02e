/* Clusters of the articles of a comparison by average linkage: two groups become one as long as an
 * article of the one and an article of the other share enough on average. A stray likeness between
 * two pages cannot chain what else they hang together with. Tuned on 38 sets of reports of one
 * event each, read as one folder with 209 pages of unrelated news: of the pairs it joins .78 belong
 * together, and of those that belong .74 are joined (by single links: .02 and .96). */
#include "app/story_split.h"

#include "base/alloc.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Of the words of two articles, by the geometric mean of their shares; ALONE: of the shorter one's
 * words, where they share one statement alone. */
static const float ON_AVERAGE = 0.03F, ALONE = 0.25F;
/* Of what the articles of the looser of two groups share among themselves. */
static const float AS_WITHIN = 0.3F;

struct grouping {
    size_t count;     /* articles */
    float *sum;       /* [group][group]: what every two of them share, added up */
    float *size;      /* [group]: its articles; 0: it has become part of another */
    float *within;    /* [group]: what every two of its articles share, added up */
    uint32_t *best;   /* [group]: the other one that it shares most with; itself: none */
    uint32_t *joined; /* [group]: what it has become part of; itself: of nothing */
};

static float *cell(const struct grouping *grouping, size_t a, size_t b)
{
    return &grouping->sum[a * grouping->count + b];
}

static float shared(const struct matrix *matrix, size_t row, size_t column)
{
    double sum = 0;
    for (int class = 0; class < CLASS_UNIQUE; class ++)
        sum += matrix_share(matrix, class, row, column);
    return (float)sum;
}

/* How many statements every two articles share; more than two are two. */
static unsigned char *count_statements(const struct comparison *comparison)
{
    size_t articles = comparison->article_count;
    unsigned char *counts = alloc_zeroed(articles * articles, sizeof *counts);
    for (size_t i = 0; i < comparison->statement_count; i++) {
        const struct statement *statement = &comparison->statements[i];
        for (size_t m = 0; m < statement->member_count; m++)
            for (size_t n = 0; n < statement->member_count; n++) {
                unsigned char *count = &counts[statement->members[m].article * articles +
                                               statement->members[n].article];
                *count = *count < 2 ? *count + 1 : 2;
            }
    }
    return counts;
}

static void liken(struct grouping *grouping, const struct comparison *comparison)
{
    const struct matrix *matrix = &comparison->matrix;
    unsigned char *counts = count_statements(comparison);
    for (size_t a = 0; a < grouping->count; a++)
        for (size_t i = matrix->first[a]; i < matrix->first[a + 1]; i++) {
            size_t b = matrix->cells[i].column;
            float there = shared(matrix, a, b), back = a < b ? shared(matrix, b, a) : 0;
            float most = there > back ? there : back;
            if (back > 0 && (counts[a * grouping->count + b] > 1 || most >= ALONE))
                *cell(grouping, a, b) = *cell(grouping, b, a) = fminf(1, sqrtf(there * back));
        }
    free(counts);
}

static float mean(const struct grouping *grouping, size_t a, size_t b)
{
    return *cell(grouping, a, b) / (grouping->size[a] * grouping->size[b]);
}

static float mean_within(const struct grouping *grouping, size_t group)
{
    float size = grouping->size[group];
    return grouping->within[group] / (size * (size - 1) / 2);
}

/* What hangs together closely is not joined by the little that a page between two stories has of
 * both. */
static bool may_join(const struct grouping *grouping, size_t a, size_t b)
{
    float share = mean(grouping, a, b);
    if (share < ON_AVERAGE || grouping->size[a] < 2 || grouping->size[b] < 2)
        return share >= ON_AVERAGE;
    return share >= AS_WITHIN * fminf(mean_within(grouping, a), mean_within(grouping, b));
}

static void look(struct grouping *grouping, size_t group)
{
    uint32_t best = (uint32_t)group;
    for (size_t other = 0; other < grouping->count; other++)
        if (other != group && grouping->size[other] > 0 && may_join(grouping, group, other) &&
            (best == group || mean(grouping, group, other) > mean(grouping, group, best)))
            best = (uint32_t)other;
    grouping->best[group] = best;
}

/* The group that shares most with another; false where none shares enough. */
static bool next_pair(const struct grouping *grouping, size_t *group)
{
    float most = 0;
    for (size_t i = 0; i < grouping->count; i++)
        if (grouping->size[i] > 0 && grouping->best[i] != i &&
            mean(grouping, i, grouping->best[i]) > most) {
            most = mean(grouping, i, grouping->best[i]);
            *group = i;
        }
    return most > 0;
}

static void join(struct grouping *grouping, size_t into, size_t from)
{
    grouping->within[into] += grouping->within[from] + *cell(grouping, into, from);
    for (size_t i = 0; i < grouping->count; i++) {
        *cell(grouping, into, i) += *cell(grouping, from, i);
        *cell(grouping, i, into) = *cell(grouping, into, i);
    }
    grouping->size[into] += grouping->size[from];
    grouping->size[from] = 0;
    grouping->joined[from] = (uint32_t)into;
    look(grouping, into);
    for (size_t i = 0; i < grouping->count; i++) {
        uint32_t best = grouping->best[i];
        if (grouping->size[i] > 0 && i != into && (best == into || best == from))
            look(grouping, i);
    }
}

static uint32_t whole_of(const struct grouping *grouping, uint32_t group)
{
    while (grouping->joined[group] != group)
        group = grouping->joined[group];
    return group;
}

static struct grouping start(const struct comparison *comparison)
{
    size_t count = comparison->article_count;
    struct grouping grouping = {.count = count};
    grouping.sum = alloc_zeroed(count * count, sizeof *grouping.sum);
    grouping.size = alloc_zeroed(count, sizeof *grouping.size);
    grouping.within = alloc_zeroed(count, sizeof *grouping.within);
    grouping.best = alloc_zeroed(count, sizeof *grouping.best);
    grouping.joined = alloc_zeroed(count, sizeof *grouping.joined);
    liken(&grouping, comparison);
    for (size_t i = 0; i < count; i++) {
        grouping.size[i] = 1;
        grouping.joined[i] = (uint32_t)i;
    }
    for (size_t i = 0; i < count; i++)
        look(&grouping, i);
    return grouping;
}

static void grouping_free(struct grouping *grouping)
{
    free(grouping->sum);
    free(grouping->size);
    free(grouping->within);
    free(grouping->best);
    free(grouping->joined);
}

size_t story_split(const struct comparison *comparison, uint32_t *group)
{
    struct grouping grouping = start(comparison);
    uint32_t stories = 0;
    for (size_t i = 0; next_pair(&grouping, &i);) {
        size_t other = grouping.best[i];
        join(&grouping, i < other ? i : other, i < other ? other : i);
    }
    /* The first article of a group is the one that the others became part of. */
    for (uint32_t i = 0; i < grouping.count; i++) {
        uint32_t whole = whole_of(&grouping, i);
        group[i] = whole == i ? stories++ : group[whole];
    }
    grouping_free(&grouping);
    return stories;
}

bool story_split_is_library(const uint32_t *group, size_t articles, size_t stories)
{
    size_t *sizes = alloc_zeroed(stories, sizeof *sizes), told_twice = 0;
    for (size_t i = 0; i < articles; i++)
        told_twice += ++sizes[group[i]] == 2;
    free(sizes);
    return told_twice >= 2;
}

static bool holds_path(const struct input_story *story, struct slice path)
{
    for (size_t i = 0; i < story->count; i++)
        if (slice_equal(story->paths[i], path))
            return true;
    return false;
}

/* The files are taken by path: a file can hold several articles, and some could not be read. */
static void part(const struct input_story *story, const struct comparison *comparison,
                 const uint32_t *group, size_t count, struct arena *arena, struct input *parts)
{
    parts->stories = ARENA_ARRAY(arena, struct input_story, count);
    parts->count = count;
    for (size_t i = 0; i < comparison->article_count; i++) {
        struct input_story *into = &parts->stories[group[i]];
        if (!into->paths)
            *into = (struct input_story){
                .paths = ARENA_ARRAY(arena, struct slice, comparison->article_count)};
        struct slice path = arena_slice(arena, comparison->articles[i]->path);
        if (into->paths && !holds_path(into, path))
            into->paths[into->count++] = path;
    }
    for (size_t i = 0; i < count; i++)
        parts->stories[i].folder = arena_slice(arena, story->folder);
}

bool story_split_input(const struct input_story *story, const struct comparison *comparison,
                       struct arena *arena, struct input *parts)
{
    uint32_t *group = alloc_zeroed(comparison->article_count, sizeof *group);
    size_t count = story_split(comparison, group);
    *parts = (struct input){0};
    bool library = count > 1 && story_split_is_library(group, comparison->article_count, count);
    if (library)
        part(story, comparison, group, count, arena, parts);
    free(group);
    return library;
}
