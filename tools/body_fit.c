/* Fits the model that tells which blocks of a page are its article (src/html/bodytable.c), by
 * gradient boosting over the traits of src/html/traits.h, in two rounds: the second also sees
 * what the first thought of the blocks around. Not installed.
 *
 * usage: body_fit --blocks PAGE…          prints the blocks, for tools/body_label
 *        body_fit --traits PAGE BLOCK     prints what the model sees of one block
 *        body_fit LABELS TABLE.c GUESSES  fits; GUESSES gets what models that have not seen a page
 *                                         (five folds) say of its blocks, as the mean of both
 * rounds
 */
#include "base/alloc.h"
#include "base/file.h"
#include "base/vec.h"
#include "charset/charset.h"
#include "html/forest.h"
#include "html/guesses.h"
#include "html/traits.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { FOLDS = 5, BINS = 64, MOST_TREES = 400 };

/* How many trees, and how far each goes. */
struct pace {
    int trees;
    float rate;
};

static const struct pace paces[2] = {{200, 0.06F}, {110, 0.06F}}, doubting = {60, 0.07F};
static const float ridge = 4.0F, least_weight = 6.0F;
static const unsigned traits_taken = 15, rows_taken = 60; /* per cent, by each tree */

/* A page taken apart; everything but the article goes with page_close. */
struct page {
    struct buffer bytes, store;
    struct tree *tree;
    struct article *article;
    struct arena *arena;
    struct html_hints hints;
    struct sheet sheet;
};

static bool page_open(struct page *page, const char *path)
{
    *page = (struct page){0};
    struct error error;
    struct charset_text decoded;
    if (!file_read(path, SIZE_MAX, &page->bytes, &error) ||
        !charset_decode_markup(buffer_slice(&page->bytes), SLICE_NONE, path, &page->store, &decoded,
                               &error)) {
        fprintf(stderr, "%s: cannot be read\n", path);
        return false;
    }
    struct load_options options = {0};
    page->tree = tree_html(slice_sub(decoded.text, decoded.mark, decoded.text.len));
    page->article = article_new();
    page->arena = arena_new();
    html_metadata(page->article, page->tree, &options, &page->hints);
    sheet_read(&page->sheet, page->tree, &page->hints, page->arena);
    return true;
}

static void page_close(struct page *page)
{
    sheet_free(&page->sheet);
    arena_free(page->arena);
    article_release(page->article);
    tree_free(page->tree);
    buffer_free(&page->bytes);
    buffer_free(&page->store);
}

static void print_json(struct slice text)
{
    putchar('"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.data[i];
        if (c == '"' || c == '\\')
            printf("\\%c", c);
        else if (c < 0x20)
            printf("\\u%04x", c);
        else
            putchar(c);
    }
    putchar('"');
}

static void print_blocks(const char *path)
{
    struct page page;
    if (!page_open(&page, path))
        return;
    printf("{\"path\":\"%s\",\"blocks\":[", path);
    for (size_t i = 0; i < page.sheet.blocks.list.count; i++) {
        const struct block_found *block = &page.sheet.blocks.list.items[i];
        const struct region *region = &page.sheet.regions[page.sheet.looks[i].region];
        bool deck = region->hints & HINT_BIT(SAID_DECK);
        printf("%s[\"%s\",", i ? "," : "", deck ? "deck" : block_kind_name(block->kind));
        print_json(block->text);
        putchar(']');
    }
    puts("]}");
    page_close(&page);
}

struct sample {
    const char *path;
    int fold;
    size_t first, count; /* rows */
};

struct data {
    VEC(struct sample) samples;
    VEC(float) labels;
    float *weights, *rows, *guesses, *doubts, *trust;
    unsigned char *bins;
    float limits[512][BINS];
    size_t width;
    unsigned short *folds;
};

static void read_labels(struct data *data, const char *path)
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    while (file && getline(&line, &room, file) > 0) {
        char *tab = strchr(line, '\t');
        struct sample sample = {.first = data->labels.count};
        if (!tab)
            continue;
        *tab = '\0';
        sample.path = alloc_string(line);
        char *at = tab + 1;
        sample.fold = (int)strtol(at, &at, 10);
        while (*at == '\t' || *at == ',') {
            float label = strtof(at + 1, &at);
            VEC_PUSH(&data->labels, label);
        }
        sample.count = data->labels.count - sample.first;
        VEC_PUSH(&data->samples, sample);
    }
    free(line);
    if (file)
        fclose(file);
}

/* Whether the gold breaks off in the middle of its article: behind its last paragraph stand more
 * that are surely of the same kind. */
static bool is_cut_off(const struct data *data, size_t row, bool behind)
{
    return data->doubts && behind && data->doubts[row] > 0.8F && data->labels.items[row] < 0.2F;
}

/* Pages count alike, whatever their length; long blocks count more than short ones. Decks do not
 * count: the sets do not agree on them, and a rule keeps them. */
static void weigh(struct data *data, const struct sample *sample, const struct sheet *sheet)
{
    float all = 300;
    size_t last = 0;
    for (size_t i = 0; i < sample->count; i++) {
        float label = data->labels.items[sample->first + i];
        all += label * (float)sheet->looks[i].words;
        last = label > 0.5F && sheet->looks[i].words >= 8 ? i : last;
    }
    for (size_t i = 0; i < sample->count; i++) {
        const struct look *look = &sheet->looks[i];
        float words = (float)look->words;
        bool deck = sheet->regions[look->region].hints & HINT_BIT(SAID_DECK);
        bool cut = is_cut_off(data, sample->first + i, i > last);
        data->weights[sample->first + i] =
            deck || cut ? 0 : (4 + (words > 100 ? 100 : words)) * 60 / all;
    }
}

static void measure(struct data *data)
{
    bool second = data->guesses != NULL;
    data->width = second ? TRAIT_GUESSES : TRAIT_COUNT;
    size_t rows = data->labels.count;
    data->rows = alloc_resize(data->rows, rows * data->width, sizeof *data->rows);
    data->weights = alloc_resize(data->weights, rows, sizeof *data->weights);
    data->trust = alloc_resize(data->trust, rows, sizeof *data->trust);
    data->folds = alloc_resize(data->folds, rows, sizeof *data->folds);
    for (size_t s = 0; s < data->samples.count; s++) {
        const struct sample *sample = &data->samples.items[s];
        struct page page;
        if (!page_open(&page, sample->path) || page.sheet.blocks.list.count != sample->count) {
            fprintf(stderr, "%s: labels are of other blocks\n", sample->path);
            exit(1);
        }
        struct traits traits;
        traits_begin(&traits, &page.sheet, page.article, &page.hints);
        if (second)
            guesses_take(&traits, data->guesses + sample->first);
        for (size_t i = 0; i < sample->count; i++) {
            traits_of(&traits, i, data->rows + (sample->first + i) * data->width);
            data->folds[sample->first + i] = (unsigned short)sample->fold;
            data->trust[sample->first + i] = traits_trust(&traits, i);
        }
        weigh(data, sample, &page.sheet);
        traits_end(&traits);
        page_close(&page);
    }
}

static int by_value(const void *a, const void *b)
{
    float x = *(const float *)a, y = *(const float *)b;
    return (x > y) - (x < y);
}

/* Cuts each trait where its values are spread evenly, but takes every value of those with few. */
static void cut_bins(struct data *data)
{
    size_t rows = data->labels.count, taken = rows > 20000 ? 20000 : rows;
    float *values = alloc_zeroed(taken, sizeof *values);
    data->bins = alloc_resize(data->bins, rows, data->width);
    for (size_t f = 0; f < data->width; f++) {
        for (size_t i = 0; i < taken; i++)
            values[i] = data->rows[i * (rows / taken) * data->width + f];
        qsort(values, taken, sizeof *values, by_value);
        int count = 0;
        size_t step = taken / BINS + 1, since = 0;
        for (size_t i = 1; i < taken && count < BINS - 1; i++) {
            since++;
            if (values[i] > values[i - 1] && (since >= step || taken - i < step || i < step)) {
                data->limits[f][count++] = (values[i] + values[i - 1]) / 2;
                since = 0;
            }
        }
        for (int b = count; b < BINS; b++)
            data->limits[f][b] = INFINITY;
        for (size_t i = 0; i < rows; i++) {
            float value = data->rows[i * data->width + f];
            int bin = 0;
            while (bin < BINS - 1 && value > data->limits[f][bin])
                bin++;
            data->bins[i * data->width + f] = (unsigned char)bin;
        }
    }
    free(values);
}

struct sums {
    float gradient, weight;
};

struct split {
    float gain;
    int feature, bin;
};

static uint32_t state = 7;

static uint32_t draw(void)
{
    state = state * 1664525u + 1013904223u;
    return state >> 8;
}

struct growing {
    const struct data *data;
    const float *gradients, *curves;
    const uint32_t *rows;
    size_t count;
    const size_t *chosen; /* traits of this tree */
    size_t chosen_count;
    float rate;
};

static float gain_of(struct sums s)
{
    return s.gradient * s.gradient / (s.weight + ridge);
}

static struct split best_split(const struct growing *g, const uint32_t *rows, size_t count)
{
    size_t width = g->data->width;
    struct split best = {0};
    struct sums(*sums)[BINS] = alloc_zeroed(width, sizeof *sums), all = {0};
    for (size_t i = 0; i < count; i++) {
        uint32_t row = rows[i];
        const unsigned char *bins = g->data->bins + row * width;
        float gradient = g->gradients[row], curve = g->curves[row];
        all.gradient += gradient;
        all.weight += curve;
        for (size_t k = 0; k < g->chosen_count; k++) {
            size_t f = g->chosen[k];
            sums[f][bins[f]].gradient += gradient;
            sums[f][bins[f]].weight += curve;
        }
    }
    best.gain = 0.05F;
    bool found = false;
    for (size_t k = 0; k < g->chosen_count; k++) {
        size_t f = g->chosen[k];
        struct sums left = {0};
        for (int b = 0; b < BINS - 1; b++) {
            left.gradient += sums[f][b].gradient;
            left.weight += sums[f][b].weight;
            struct sums right = {all.gradient - left.gradient, all.weight - left.weight};
            if (left.weight < least_weight || right.weight < least_weight)
                continue;
            float gain = gain_of(left) + gain_of(right) - gain_of(all);
            if (gain > best.gain) {
                best = (struct split){gain, (int)f, b};
                found = true;
            }
        }
    }
    free(sums);
    if (!found)
        best.feature = -1;
    return best;
}

static void grow(const struct growing *g, struct forest_tree *tree, unsigned at, uint32_t *rows,
                 size_t count)
{
    if (at >= FOREST_SPLITS) {
        struct sums all = {0};
        for (size_t i = 0; i < count; i++) {
            all.gradient += g->gradients[rows[i]];
            all.weight += g->curves[rows[i]];
        }
        tree->leaf[at - FOREST_SPLITS] = -g->rate * all.gradient / (all.weight + ridge);
        return;
    }
    struct split split = best_split(g, rows, count);
    size_t left = count;
    if (split.feature < 0) {
        tree->feature[at] = 0;
        tree->limit[at] = INFINITY;
    } else {
        tree->feature[at] = (uint16_t)split.feature;
        tree->limit[at] = g->data->limits[split.feature][split.bin];
        size_t from = 0;
        while (from < left) {
            if (g->data->bins[rows[from] * g->data->width + (size_t)split.feature] <= split.bin) {
                from++;
                continue;
            }
            uint32_t row = rows[from];
            rows[from] = rows[--left];
            rows[left] = row;
        }
    }
    grow(g, tree, 2 * at + 1, rows, left);
    grow(g, tree, 2 * at + 2, rows + left, count - left);
}

static float ask_bins(const struct data *data, const struct forest_tree *tree, size_t row)
{
    unsigned at = 0;
    for (int level = 0; level < FOREST_DEPTH; level++)
        at = 2 * at + 1 + (data->rows[row * data->width + tree->feature[at]] > tree->limit[at]);
    return tree->leaf[at - FOREST_SPLITS];
}

/* Fits on all rows but those of one fold (-1: on all); sums gets the log odds of every row. */
static float fit(const struct data *data, int without, struct pace pace, struct forest_tree *forest,
                 float *sums)
{
    size_t rows = data->labels.count;
    float *gradients = alloc_zeroed(rows, sizeof *gradients),
          *curves = alloc_zeroed(rows, sizeof *curves);
    uint32_t *taken = alloc_zeroed(rows, sizeof *taken);
    size_t *chosen = alloc_zeroed(data->width, sizeof *chosen);
    float right = 0, all = 0;
    for (size_t i = 0; i < rows; i++) {
        right += data->folds[i] != without ? data->weights[i] * data->labels.items[i] : 0;
        all += data->folds[i] != without ? data->weights[i] : 0;
    }
    float start = logf(right / (all - right));
    for (size_t i = 0; i < rows; i++)
        sums[i] = start;
    for (int t = 0; t < pace.trees; t++) {
        struct growing g = {data, gradients, curves, taken, 0, chosen, 0, pace.rate};
        for (size_t f = 0; f < data->width; f++)
            if (draw() % 100 < traits_taken)
                chosen[g.chosen_count++] = f;
        for (size_t i = 0; i < rows; i++) {
            if (data->folds[i] == without || draw() % 100 >= rows_taken)
                continue;
            float p = 1 / (1 + expf(-sums[i]));
            gradients[i] = data->weights[i] * (p - data->labels.items[i]);
            curves[i] = data->weights[i] * fmaxf(p * (1 - p), 1e-4F);
            taken[g.count++] = (uint32_t)i;
        }
        grow(&g, &forest[t], 0, taken, g.count);
        for (size_t i = 0; i < rows; i++)
            sums[i] += ask_bins(data, &forest[t], i);
    }
    free(gradients);
    free(curves);
    free(taken);
    free(chosen);
    return start;
}

/* What models that have not seen a page say of its blocks. */
static float *unseen(const struct data *data, struct pace pace)
{
    size_t rows = data->labels.count;
    struct forest_tree *forest = alloc_zeroed(MOST_TREES, sizeof *forest);
    float *sums = alloc_zeroed(rows, sizeof *sums), *out = alloc_zeroed(rows, sizeof *out);
    for (int fold = 0; fold < FOLDS; fold++) {
        fit(data, fold, pace, forest, sums);
        for (size_t i = 0; i < rows; i++)
            if (data->folds[i] == fold)
                out[i] = data->trust[i] / (1 + expf(-sums[i]));
    }
    free(sums);
    free(forest);
    return out;
}

static void print_float(FILE *file, float value)
{
    char text[40];
    snprintf(text, sizeof text, "%.5g", isinf(value) ? 1e30 : (double)value);
    fprintf(file, "%s%sF", text, strpbrk(text, ".e") ? "" : ".0");
}

static void print_forest(FILE *file, const char *name, const struct forest_tree *forest, int trees)
{
    fprintf(file, "static const struct forest_tree %s[] = {\n", name);
    for (int t = 0; t < trees; t++) {
        fputs("    {{", file);
        for (int i = 0; i < FOREST_SPLITS; i++)
            fprintf(file, "%s%d", i ? ", " : "", forest[t].feature[i]);
        fputs("},\n     {", file);
        for (int i = 0; i < FOREST_SPLITS; i++) {
            fputs(i ? ", " : "", file);
            print_float(file, forest[t].limit[i]);
        }
        fputs("},\n     {", file);
        for (int i = 0; i < FOREST_LEAVES; i++) {
            fputs(i ? ", " : "", file);
            fprintf(file, "%.4fF", (double)forest[t].leaf[i]);
        }
        fputs("}},\n", file);
    }
    fputs("};\n\n", file);
}

static void write_guesses(const struct data *data, const float *guesses, const char *path)
{
    FILE *file = fopen(path, "w");
    for (size_t s = 0; file && s < data->samples.count; s++) {
        const struct sample *sample = &data->samples.items[s];
        fprintf(file, "%s", sample->path);
        for (size_t i = 0; i < sample->count; i++)
            fprintf(file, "%c%.4f", i ? ',' : '\t', (double)guesses[sample->first + i]);
        fputc('\n', file);
    }
    if (file)
        fclose(file);
}

static double loss(const struct data *data, const float *guesses)
{
    double sum = 0, all = 0;
    for (size_t i = 0; i < data->labels.count; i++) {
        double p = fmin(fmax((double)guesses[i], 1e-6), 1 - 1e-6),
               y = (double)data->labels.items[i];
        sum -= (double)data->weights[i] * (y * log(p) + (1 - y) * log(1 - p));
        all += (double)data->weights[i];
    }
    return sum / all;
}

/* What one block looks like to the model. */
static void print_traits(const char *path, size_t block)
{
    static const char *const names[] = {
#define X(name) #name,
        TRAITS(X)
#undef X
    };
    static const char *const hints[] = {
#define X(name) #name,
        CLASS_HINTS(X)
#undef X
    };
    struct page page;
    struct traits traits;
    float row[TRAIT_GUESSES];
    if (!page_open(&page, path) || block >= page.sheet.blocks.list.count)
        return;
    traits_begin(&traits, &page.sheet, page.article, &page.hints);
    traits_of(&traits, block, row);
    for (int i = 0; i < TRAIT_BESIDES; i++)
        printf("%s=%g ", names[i], (double)row[i]);
    for (int i = 0; i < HINTS; i++)
        if (row[TRAIT_HINTS + i] > 0)
            printf("%s%s ", hints[i], row[TRAIT_NEAR + i] > 0 ? "!" : "");
    putchar('\n');
    traits_end(&traits);
    page_close(&page);
}

int main(int argc, char **argv)
{
    if (argc > 2 && strcmp(argv[1], "--blocks") == 0) {
        for (int i = 2; i < argc; i++)
            print_blocks(argv[i]);
        return 0;
    }
    if (argc == 4 && strcmp(argv[1], "--traits") == 0) {
        print_traits(argv[2], strtoul(argv[3], NULL, 10));
        return 0;
    }
    if (argc != 4)
        return 2;
    struct data *data = alloc_zeroed(1, sizeof *data);
    struct forest_tree *forest = alloc_zeroed(MOST_TREES, sizeof *forest);
    read_labels(data, argv[1]);
    float *sums = alloc_zeroed(data->labels.count, sizeof *sums);
    FILE *table = fopen(argv[2], "w");
    if (!table)
        return 1;
    fputs("/* A flat table: the weights of the model for a page's body. Made by tools/body_fit "
          "from the\n"
          " * pages of pages-aeb and pages-news-dev; not written by hand. */\n"
          "#include \"html/bodytable.h\"\n\n/* clang-format off */\n",
          table);
    float start[2];
    measure(data);
    cut_bins(data);
    data->doubts = unseen(data, doubting);
    for (int round = 0; round < 2; round++) {
        measure(data);
        cut_bins(data);
        float *guesses = unseen(data, paces[round]);
        fprintf(stderr, "round %d: %zu rows, loss %.5f\n", round + 1, data->labels.count,
                loss(data, guesses));
        start[round] = fit(data, -1, paces[round], forest, sums);
        print_forest(table, round ? "second" : "first", forest, paces[round].trees);
        for (size_t i = 0; round && i < data->labels.count; i++)
            guesses[i] = forest_mean(data->guesses[i], guesses[i]);
        data->guesses = guesses;
    }
    fprintf(table,
            "/* clang-format on */\n\nconst struct forest body_first = {first, sizeof first / "
            "sizeof *first, %.5fF};\n",
            (double)start[0]);
    fprintf(table,
            "const struct forest body_second = {second, sizeof second / sizeof *second, %.5fF};\n",
            (double)start[1]);
    write_guesses(data, data->guesses, argv[3]);
    return fclose(table) != 0;
}
