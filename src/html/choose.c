/* Asks the model of every block in two rounds and takes the mean of both, which is steadier than
 * either on pages it was not fitted on; cuts where the expected F1 of what is kept is highest (as
 * in Ye et al., Optimizing F-measures, 2012): a page on which nothing is sure still has an article.
 */
#include "html/choose.h"

#include "base/alloc.h"
#include "html/bodytable.h"
#include "html/guesses.h"

#include <stdlib.h>

enum { STEPS = 50, LEAST_STEP = 6, MOST_STEP = 30 };

static float *ask(const struct traits *traits, const struct forest *forest)
{
    size_t count = traits->sheet->blocks.list.count;
    float *out = alloc_zeroed(count + 1, sizeof *out), row[TRAIT_GUESSES];
    for (size_t i = 0; i < count; i++) {
        traits_of(traits, i, row);
        out[i] = forest_ask(forest, row) * traits_trust(traits, i);
    }
    return out;
}

/* The step of probability above which blocks are kept. */
static float best_cut(const struct sheet *sheet, const float *guesses)
{
    double words[STEPS + 1] = {0}, sure[STEPS + 1] = {0}, all = 0, kept = 0, right = 0, best = 0;
    int cut = STEPS / 2;
    for (size_t i = 0; i < sheet->blocks.list.count; i++) {
        if (sheet->blocks.list.items[i].kind == BLOCK_CAPTION)
            continue;
        int step = (int)(guesses[i] * STEPS);
        words[step] += sheet->looks[i].words;
        sure[step] += (double)guesses[i] * sheet->looks[i].words;
        all += (double)guesses[i] * sheet->looks[i].words;
    }
    for (int step = STEPS; step >= LEAST_STEP; step--) {
        kept += words[step];
        right += sure[step];
        double value = kept > 0 ? 2 * right / (kept + all) : 0;
        if (step <= MOST_STEP && value > best) {
            best = value;
            cut = step;
        }
    }
    return (float)cut / STEPS;
}

bool *choose_body(const struct sheet *sheet, const struct article *article,
                  const struct html_hints *hints)
{
    struct traits traits;
    size_t count = sheet->blocks.list.count;
    bool *chosen = alloc_zeroed(count + 1, sizeof *chosen);
    traits_begin(&traits, sheet, article, hints);
    float *first = ask(&traits, &body_first);
    guesses_take(&traits, first);
    float *second = ask(&traits, &body_second);
    for (size_t i = 0; i < count; i++)
        second[i] = forest_mean(first[i], second[i]);
    float cut = best_cut(sheet, second);
    float most = 0;
    for (size_t i = 0; i < count; i++)
        most = second[i] > most ? second[i] : most;
    for (size_t i = 0; i < count; i++)
        chosen[i] = second[i] >= (most < cut ? most / 2 : cut);
    traits_end(&traits);
    free(first);
    free(second);
    return chosen;
}
