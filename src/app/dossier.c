/* From a story's files to its comparison, in the steps that the engine asks for. */
#include "app/dossier.h"

#include "app/naming.h"
#include "base/alloc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void add_fault(struct loaded *loaded, const struct error *error)
{
    loaded->faults = alloc_resize(loaded->faults, loaded->fault_count + 1, sizeof *loaded->faults);
    loaded->faults[loaded->fault_count++] = *error;
}

static void add_article(struct loaded *loaded, struct article *article)
{
    loaded->articles = alloc_resize(loaded->articles, loaded->count + 1, sizeof(struct article *));
    loaded->articles[loaded->count++] = article;
}

/* Adds what the file held when it was read last; false where it was not. */
static bool take_kept(const struct loaded *kept, struct slice path, struct loaded *loaded)
{
    bool any = false;
    for (size_t i = 0; i < kept->count; i++) {
        if (!slice_equal(kept->articles[i]->path, path))
            continue;
        add_article(loaded, article_retain(kept->articles[i]));
        any = true;
    }
    return any;
}

static bool has_path(const struct loaded *loaded, struct slice path)
{
    for (size_t i = 0; i < loaded->count; i++)
        if (slice_equal(loaded->articles[i]->path, path))
            return true;
    return false;
}

static void say_kept(const struct loaded *loaded, struct slice path)
{
    for (size_t i = 0; i < loaded->fault_count; i++) {
        struct error *fault = &loaded->faults[i];
        size_t len = strlen(fault->detail);
        if (slice_equal_string(path, fault->where))
            snprintf(fault->detail + len, sizeof fault->detail - len, "%sits last text stays",
                     len ? "; " : "");
    }
}

/* What cannot be read again (a program may be writing it) stays in its place as it was. */
static void keep_failed(struct loaded *loaded, const struct input_story *files,
                        const struct loaded *kept)
{
    struct loaded all = {0};
    size_t next = 0;
    for (size_t i = 0; i < files->count; i++) {
        if (!has_path(loaded, files->paths[i]) && take_kept(kept, files->paths[i], &all))
            say_kept(loaded, files->paths[i]);
        while (next < loaded->count && slice_equal(loaded->articles[next]->path, files->paths[i]))
            add_article(&all, loaded->articles[next++]);
    }
    while (next < loaded->count)
        add_article(&all, loaded->articles[next++]);
    free(loaded->articles);
    loaded->articles = all.articles;
    loaded->count = all.count;
}

/* Files that have vanished part the others into stretches that are read together. */
bool dossier_read(struct dossier *dossier, const struct input_story *files,
                  const struct options *options, const struct dossier *before,
                  const struct pipeline_watch *watch)
{
    struct pipeline_options how = pipeline_options(options);
    struct loaded *loaded = &dossier->loaded;
    size_t from = 0;
    bool go_on = true;
    dossier->base = NO_BASE;
    for (size_t i = 0; i < files->count && before->loaded.count; i++) {
        struct loaded gone = {0};
        if (access(files->paths[i].data, F_OK) == 0 ||
            !take_kept(&before->loaded, files->paths[i], &gone))
            continue;
        go_on = go_on && pipeline_load_all(loaded, files->paths + from, i - from, &how, watch);
        from = i + 1;
        loaded_free(&gone);
        take_kept(&before->loaded, files->paths[i], loaded);
    }
    go_on =
        go_on && pipeline_load_all(loaded, files->paths + from, files->count - from, &how, watch);
    if (go_on && before->loaded.count && loaded->fault_count)
        keep_failed(loaded, files, &before->loaded);
    return go_on;
}

bool dossier_check(struct dossier *dossier, const struct input_story *files,
                   const struct options *options)
{
    struct loaded *loaded = &dossier->loaded;
    struct error error = {0};
    if (!loaded->count) {
        error_set(&error, MESSAGE_TOO_FEW, files->folder.data, NULL);
        if (!loaded->fault_count)
            add_fault(loaded, &error);
        return false;
    }
    if (naming_base(options, loaded->articles, loaded->count, &dossier->base, &error) &&
        naming_check_labels(options, loaded->articles, loaded->count, &error))
        return true;
    add_fault(loaded, &error);
    return false;
}

bool dossier_prepare(struct dossier *dossier, const struct compare_work *work)
{
    dossier->candidates = compare_candidates(dossier->loaded.articles, dossier->loaded.count, work);
    return dossier->candidates != NULL;
}

/* Where it stands now, for files come and go; NO_BASE where it does not. */
static int place_of(const struct loaded *loaded, const struct article *article)
{
    for (size_t i = 0; article && i < loaded->count; i++)
        if (slice_equal(loaded->articles[i]->path, article->path) &&
            loaded->articles[i]->item == article->item)
            return (int)i;
    return NO_BASE;
}

struct comparison *dossier_compare(const struct dossier *dossier, const struct options *options,
                                   const struct dossier_wish *wish, const struct compare_work *work)
{
    struct compare_options how = pipeline_compare_options(options);
    how.base = dossier->base;
    how.work = work;
    how.parts |= wish->parts;
    if (!wish->unset) {
        how.threshold = wish->threshold;
        how.base = place_of(&dossier->loaded, wish->base);
        how.min_run = wish->min_run;
        how.excluded = wish->excluded;
        how.decisions = wish->decisions;
    }
    struct comparison *comparison = compare_statements(dossier->candidates, &how);
    if (comparison)
        naming_label(options, comparison);
    return comparison;
}

void dossier_free(struct dossier *dossier)
{
    candidates_free(dossier->candidates);
    loaded_free(&dossier->loaded);
    *dossier = (struct dossier){.base = NO_BASE};
}
