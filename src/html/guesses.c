/* What a first round thinks of the blocks around: by their order, by the regions they stand in, by
 * the kind of their elements, by their words. Mass is bytes times probability. */
#include "html/guesses.h"

#include "base/alloc.h"

#include <stdlib.h>

enum { SURE_WORDS = 8 };

static const float SURE = 0.8F;

static const struct region *region_of(const struct traits *f, uint32_t order)
{
    return &f->sheet->regions[order];
}

static float least(float a, float b)
{
    return a < b ? a : b;
}

static float guess_at(const struct traits *f, long i)
{
    long count = (long)f->sheet->blocks.list.count;
    return i < 0 || i >= count ? 0 : f->guesses[i];
}

/* The mean guess of the bytes of some blocks around. */
static float near_mass(const struct traits *f, size_t i, long from, long to)
{
    long count = (long)f->sheet->blocks.list.count, at = (long)i;
    from = at + from < 0 ? 0 : at + from;
    to = at + to >= count ? count - 1 : at + to;
    float mass = 0, bytes = 1;
    for (long k = from; k <= to; k++) {
        float here = (float)f->sheet->blocks.list.items[k].text.len;
        mass += f->guesses[k] * here;
        bytes += here;
    }
    return mass / bytes;
}

void guesses_traits(const struct traits *f, size_t i, float *out)
{
    static const int around[] = {0, -1, 1, -2, 2, -3, 3};
    size_t count = f->sheet->blocks.list.count, n = TRAIT_GUESS;
    float total = f->mass[0] > 0 ? f->mass[0] : 1;
    for (size_t k = 0; k < sizeof around / sizeof *around; k++)
        out[n++] = guess_at(f, (long)i + around[k]);
    uint32_t at = f->sheet->blocks.list.items[i].node->order;
    for (int k = 0; k < 4; k++, at = region_of(f, at)->parent)
        out[n++] = f->mass[at] / total;
    out[n++] = f->mass_before[i] / total;
    out[n++] = (f->mass_before[count] - f->mass_before[i + 1]) / total;
    at = f->sheet->blocks.list.items[i].node->order;
    for (int k = 0; k < 4; k++, at = region_of(f, at)->parent)
        out[n++] = f->mass[at] / (float)(region_of(f, at)->text + 1);
    const struct place *place = &f->sheet->places[f->sheet->looks[i].region];
    out[n++] = place->branch
                   ? f->mass[place->branch] / (float)(region_of(f, place->branch)->text + 1)
                   : -1;
    out[n++] = f->path_mass[i];
    out[n++] = f->previous[i] < count ? f->guesses[f->previous[i]] : -1;
    out[n++] = f->next[i] < count ? f->guesses[f->next[i]] : -1;
    out[n++] = total;
    out[n++] = total / (float)(f->sheet->prose + 1);
    struct topic_shares topic = topic_of(&f->topic, i, f->guesses[i]);
    out[n++] = topic.body;
    out[n++] = topic.rest;
    uint32_t heading = f->context[i].heading;
    out[n++] = heading < count ? f->guesses[heading] : -1;
    out[n++] = f->sure_before[i] < count ? least((float)(i - f->sure_before[i]), 50) : 99;
    out[n++] = f->sure_after[i] < count ? least((float)(f->sure_after[i] - i), 50) : 99;
    uint32_t parent = f->sheet->blocks.list.items[i].node->parent
                          ? f->sheet->blocks.list.items[i].node->parent->order
                          : 0;
    out[n++] = f->mass[parent] / (float)(region_of(f, parent)->text + 1);
    out[n++] = near_mass(f, i, -8, -1);
    out[n++] = near_mass(f, i, 1, 8);
}

/* What is thought of all blocks whose elements are of the same kind. */
static void average_paths(struct traits *f)
{
    const struct sheet *sheet = f->sheet;
    size_t count = sheet->blocks.list.count, paths = 0;
    struct map map = {0};
    uint32_t *path_of = alloc_zeroed(count + 1, sizeof *path_of);
    float *sums = alloc_zeroed(2 * count + 2, sizeof *sums);
    for (size_t i = 0; i < count; i++) {
        const struct region *region = &sheet->regions[sheet->looks[i].region];
        bool fresh;
        uint32_t *path =
            map_put(&map, slice_of((const char *)&region->path, sizeof region->path), 0, &fresh);
        if (fresh)
            *path = (uint32_t)paths++;
        path_of[i] = *path;
        float bytes = (float)sheet->blocks.list.items[i].text.len;
        sums[2 * *path] += bytes * f->guesses[i];
        sums[2 * *path + 1] += bytes;
    }
    f->path_mass = alloc_zeroed(count + 1, sizeof *f->path_mass);
    for (size_t i = 0; i < count; i++)
        f->path_mass[i] = sums[2 * path_of[i]] / (sums[2 * path_of[i] + 1] + 1);
    map_free(&map);
    free(path_of);
    free(sums);
}

static void find_sure(struct traits *f)
{
    const struct sheet *sheet = f->sheet;
    size_t count = sheet->blocks.list.count;
    f->sure_before = alloc_zeroed(count + 1, sizeof *f->sure_before);
    f->sure_after = alloc_zeroed(count + 1, sizeof *f->sure_after);
    uint32_t last = (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        f->sure_before[i] = last;
        last = f->guesses[i] > SURE && sheet->looks[i].words >= SURE_WORDS ? (uint32_t)i : last;
    }
    last = (uint32_t)count;
    for (size_t i = count; i-- > 0;) {
        f->sure_after[i] = last;
        last = f->guesses[i] > SURE && sheet->looks[i].words >= SURE_WORDS ? (uint32_t)i : last;
    }
}

void guesses_take(struct traits *traits, const float *guesses)
{
    const struct sheet *sheet = traits->sheet;
    size_t count = sheet->blocks.list.count;
    traits->guesses = guesses;
    traits->mass = alloc_zeroed(sheet->region_count, sizeof *traits->mass);
    traits->mass_before = alloc_zeroed(count + 1, sizeof *traits->mass_before);
    for (size_t i = 0; i < count; i++) {
        float mass = guesses[i] * (float)sheet->blocks.list.items[i].text.len;
        traits->mass[sheet->looks[i].region] += mass;
        traits->mass_before[i + 1] = traits->mass_before[i] + mass;
    }
    for (size_t i = sheet->region_count - 1; i > 0; i--)
        traits->mass[sheet->regions[i].parent] += traits->mass[i];
    average_paths(traits);
    topic_guess(&traits->topic, sheet, guesses);
    find_sure(traits);
}

void guesses_drop(struct traits *traits)
{
    free(traits->sure_before);
    free(traits->sure_after);
    free(traits->mass);
    free(traits->mass_before);
    free(traits->path_mass);
}
