/* How many planted contradictions gain a conflict flag that was not there before, by kind, and how
 * many pairs that were left alone have one although their figures, names and quotations agree.
 * usage: planted [-v] [-t THRESHOLD] FILE.tsv... [ARTICLES]
 * FILE.tsv holds "gold<TAB>sentence<TAB>sentence" lines; those with gold 1 alone, or 4.8 and more
 * where the file's golds go to 5, are taken. ARTICLES is the folder articles/, whose gold/ names
 * sentences that say the same (verbatim and near are taken). Each pair is tried as it is and, where
 * something in its second sentence can be changed, once for each kind, each scored alone as
 * `hexapla score` does. "read" counts the changes that the readers of facts see when the changed
 * sentence is held against itself unchanged: what the alignment by role can find at best. -v prints
 * what was missed and what was flagged wrongly. Nothing is random: what is changed follows from the
 * sentences. */
#include "base/file.h"
#include "base/hash.h"
#include "bench/plant.h"
#include "bench/plantsame.h"
#include "compare/compare.h"
#include "fact/hold.h"
#include "load/load.h"
#include "segment/segment.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

struct tally {
    size_t planted, read, aligned, flagged, both; /* both: aligned and flagged */
};

struct bench {
    struct compare_scorer *scorer;
    struct arena *arena;
    double threshold;
    bool verbose;
    struct slice name; /* the last one seen in a pair before this one */
    struct map common; /* words seen in small letters */
    struct tally kinds[PLANTS];
    size_t pairs, any;         /* left alone: all, and of those flagged */
    size_t same, wrong;        /* with equal values, and of those flagged */
    size_t agreeing, disputed; /* the same, whatever they quote */
};

static bool flagged(struct bench *bench, struct slice a, struct slice b, bool *aligned)
{
    struct pair_score score = compare_score(bench->scorer, a, b, bench->threshold);
    *aligned = score.class != CLASS_UNIQUE;
    return score.flags & FLAG_CONFLICT;
}

static void tell(const struct bench *bench, const char *what, struct slice detail, struct slice a,
                 struct slice b)
{
    if (bench->verbose)
        printf("%s\t%.*s\t%.*s\t%.*s\n", what, SLICE_ARG(detail), SLICE_ARG(a), SLICE_ARG(b));
}

/* The mentions of a sentence alone. */
struct told {
    struct document document;
    struct mentions mentions;
};

static void read_alone(struct told *told, struct arena *arena, struct vocabulary *vocabulary,
                       struct slice text)
{
    told->document = (struct document){0};
    document_scan(&told->document, vocabulary, text, (struct range){0, (uint32_t)text.len});
    told->mentions = mentions_read_alone(arena, text, vocabulary, &told->document, 0,
                                         (uint32_t)told->document.token_count);
}

/* Whether, of two mentions that begin alike and hold the place, one contradicts the other. */
static bool contradicts(const struct told *a, const struct told *b, uint32_t where)
{
    for (size_t i = 0; i < a->mentions.count; i++)
        for (size_t j = 0; j < b->mentions.count; j++) {
            const struct mention *x = &a->mentions.items[i], *y = &b->mentions.items[j];
            bool there = x->range.start <= where && where < x->range.end &&
                         y->range.start <= where && where < y->range.end && x->kind == y->kind;
            if (there && mention_hold(x, y, BOND_FIXED).verdict == VERDICT_CONFLICT)
                return true;
        }
    return false;
}

static bool reads_change(struct slice text, struct slice changed, uint32_t where)
{
    struct arena *arena = arena_new();
    struct vocabulary *vocabulary = vocabulary_new(SLICE("en"));
    struct told a, b;
    read_alone(&a, arena, vocabulary, text);
    read_alone(&b, arena, vocabulary, changed);
    bool seen = contradicts(&a, &b, where);
    document_free(&a.document);
    document_free(&b.document);
    vocabulary_free(vocabulary);
    arena_free(arena);
    return seen;
}

static void try_plants(struct bench *bench, struct slice a, struct slice b, uint64_t seed)
{
    struct buffer changed = {0}, what = {0};
    for (int kind = 0; kind < PLANTS; kind++) {
        struct tally *tally = &bench->kinds[kind];
        bool aligned;
        uint32_t where;
        if (!plant((enum plant_kind)kind, b, a, &bench->common, seed, bench->name, &changed, &what,
                   &where))
            continue;
        bool read = reads_change(b, buffer_slice(&changed), where);
        bool found = flagged(bench, a, buffer_slice(&changed), &aligned);
        tally->planted++;
        tally->read += read;
        tally->aligned += aligned;
        tally->flagged += found;
        tally->both += found && aligned;
        if (!found)
            tell(bench, plant_names[kind], buffer_slice(&what), a, buffer_slice(&changed));
        if (!read)
            tell(bench, "not read", buffer_slice(&what), b, buffer_slice(&changed));
    }
    buffer_free(&changed);
    buffer_free(&what);
}

static void try_pair(struct bench *bench, struct slice a, struct slice b)
{
    uint64_t seed = hash_stable(b, hash_stable(a, 1));
    bool aligned, before = flagged(bench, a, b, &aligned);
    bool agree = plantsame_values(a, b), same = agree && plantsame_quotations(a, b);
    bench->pairs++;
    bench->any += before;
    bench->agreeing += agree && aligned;
    bench->disputed += agree && before;
    bench->same += same && aligned;
    bench->wrong += same && before;
    if (agree && before)
        tell(bench, "flagged", SLICE("unchanged"), a, b);
    if (!before)
        try_plants(bench, a, b, seed);
    struct slice name = plant_a_name(a, &bench->common, seed);
    bench->name = name.len ? arena_slice(bench->arena, name) : bench->name;
}

static bool same_meaning(struct slice gold, bool graded)
{
    double value = strtod(gold.data, NULL);
    return graded ? value >= 4.8 : value == 1;
}

static void read_pairs(struct bench *bench, const char *path)
{
    struct buffer file = {0};
    struct error error;
    if (!file_read(path, (size_t)1 << 30, &file, &error))
        fprintf(stderr, "planted: cannot read %s\n", path), exit(2);
    struct slice text = arena_slice(bench->arena, buffer_slice(&file)), rest = text, line;
    bool graded = false;
    while (slice_next_line(&rest, &line))
        graded = graded || strtod(line.data, NULL) > 1;
    plant_note_common(&bench->common, text);
    for (rest = text; slice_next_line(&rest, &line);) {
        size_t first = slice_find(line, SLICE("\t"), 0);
        size_t second = slice_find(line, SLICE("\t"), first + 1);
        if (second < line.len && same_meaning(slice_sub(line, 0, first), graded))
            try_pair(bench, slice_sub(line, first + 1, second),
                     slice_sub(line, second + 1, line.len));
    }
    buffer_free(&file);
}

/* The sentence of the article that begins so, on one line; absent where none does. */
static struct slice sentence_of(struct bench *bench, const char *folder, struct slice file,
                                struct slice opening)
{
    struct load_options options = {0};
    struct articles articles;
    struct error error;
    struct slice found = SLICE_NONE;
    struct slice path = arena_format(bench->arena, "%s/%.*s", folder, SLICE_ARG(file));
    if (!load_file(path.data, &options, &articles, &error))
        fprintf(stderr, "planted: cannot read %s\n", path.data), exit(2);
    segment_article(articles.items[0]);
    for (size_t i = 0; i < articles.items[0]->sentence_count && !found.data; i++) {
        struct slice sentence = article_sentence(articles.items[0], i);
        char *line = arena_copy(bench->arena, sentence.data, sentence.len, 1);
        for (size_t k = 0; k < sentence.len; k++)
            line[k] = line[k] == '\n' ? ' ' : line[k];
        if (slice_starts(slice_of(line, sentence.len), opening))
            found = slice_of(line, sentence.len);
    }
    articles_free(&articles);
    return found;
}

static void read_gold(void *context, const char *path)
{
    struct bench *bench = context;
    struct buffer file = {0};
    struct slice line;
    const char *tail = strstr(path, "/gold/");
    if (!tail || !file_read(path, (size_t)1 << 30, &file, NULL))
        return;
    struct slice folder = arena_slice(bench->arena, slice_of(path, (size_t)(tail - path)));
    struct slice rest = arena_slice(bench->arena, buffer_slice(&file));
    while (slice_next_line(&rest, &line)) {
        struct slice fields[5] = {{NULL, 0}};
        size_t at = 0;
        for (int i = 0; i < 5; i++) {
            size_t end = slice_find(line, SLICE("\t"), at);
            fields[i] = slice_sub(line, at, end);
            at = end + 1;
        }
        if (!slice_equal(fields[4], SLICE("near")) && !slice_equal(fields[4], SLICE("verbatim")))
            continue;
        struct slice a = sentence_of(bench, folder.data, fields[0], fields[1]);
        struct slice b = sentence_of(bench, folder.data, fields[2], fields[3]);
        if (a.len && b.len)
            try_pair(bench, a, b);
    }
    buffer_free(&file);
}

static double percent(size_t part, size_t whole)
{
    return whole ? 100.0 * (double)part / (double)whole : 0;
}

static void print_row(const char *name, const struct tally *tally)
{
    printf("%-24s %6zu planted  read %5.1f %%  aligned %5.1f %%  flagged %5.1f %% (of aligned "
           "%5.1f %%)\n",
           name, tally->planted, percent(tally->read, tally->planted),
           percent(tally->aligned, tally->planted), percent(tally->flagged, tally->planted),
           percent(tally->both, tally->aligned));
}

static void print_sum(const struct bench *bench, const char *name, int first, int last)
{
    struct tally sum = {0};
    for (int kind = first; kind <= last; kind++) {
        sum.read += bench->kinds[kind].read;
        sum.planted += bench->kinds[kind].planted;
        sum.aligned += bench->kinds[kind].aligned;
        sum.flagged += bench->kinds[kind].flagged;
        sum.both += bench->kinds[kind].both;
    }
    print_row(name, &sum);
}

static void print(const struct bench *bench)
{
    for (int kind = 0; kind < PLANTS; kind++)
        print_row(plant_names[kind], &bench->kinds[kind]);
    puts("");
    print_sum(bench, "NUMBERS", PLANT_SWAP, PLANT_SPELLED);
    print_sum(bench, "DATES", PLANT_WEEKDAY, PLANT_YEAR);
    print_sum(bench, "NAMES", PLANT_NAME, PLANT_LETTERS);
    print_sum(bench, "QUOTATIONS", PLANT_QUOTE, PLANT_QUOTE);
    print_sum(bench, "ALL FOUR (95 % or more)", PLANT_SWAP, PLANT_QUOTE);
    printf("unchanged: %zu pairs, %zu flagged; %zu with the same figures, names and quotations, "
           "%zu of them "
           "flagged, %.1f %%"
           " (2 %% at most)\n",
           bench->pairs, bench->any, bench->same, bench->wrong, percent(bench->wrong, bench->same));
    printf(
        "unchanged: %zu with the same figures and names, whatever they quote, %zu of them flagged, "
        "%.1f %%\n",
        bench->agreeing, bench->disputed, percent(bench->disputed, bench->agreeing));
}

int main(int argc, char **argv)
{
    struct bench bench = {.threshold = COMPARE_THRESHOLD, .arena = arena_new()};
    bench.scorer = compare_scorer_new(SLICE("en"));
    for (int i = 1; i < argc; i++) {
        struct stat status;
        struct error error;
        if (strcmp(argv[i], "-v") == 0)
            bench.verbose = true;
        else if (strcmp(argv[i], "-t") == 0 && i + 1 < argc)
            bench.threshold = strtod(argv[++i], NULL);
        else if (stat(argv[i], &status) == 0 && S_ISDIR(status.st_mode))
            load_walk(argv[i], read_gold, NULL, &bench, &error);
        else
            read_pairs(&bench, argv[i]);
    }
    if (!bench.pairs)
        fprintf(stderr, "usage: planted [-v] [-t THRESHOLD] FILE.tsv... [ARTICLES]\n"), exit(2);
    print(&bench);
    compare_scorer_free(bench.scorer);
    arena_free(bench.arena);
}
