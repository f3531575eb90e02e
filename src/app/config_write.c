/* Writing settings back. The user's file keeps its lines, comments and order; a line that says
 * something about the same thing as a change gives way to it, and what is new stands at the end. */
#include "app/config.h"

#include "app/output.h"
#include "base/file.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* How many words name the thing that a setting is about. */
static size_t subject(const struct setting *setting)
{
    size_t words = slice_equal(setting->words[0], SLICE("set")) ? 2 : 3;
    return words < setting->count ? words : setting->count;
}

static bool same_subject(const struct setting *a, const struct setting *b)
{
    if (!a->count || !b->count || subject(a) != subject(b))
        return false;
    for (size_t i = 0; i < subject(a); i++)
        if (!slice_equal(a->words[i], b->words[i]))
            return false;
    return true;
}

void config_keep(struct config *config, const struct setting *setting, struct slice line)
{
    struct change change = {*setting, arena_slice(config->arena, slice_trim(line)), false};
    size_t count = config->change_count;
    for (size_t i = 0; i < count; i++)
        if (same_subject(&config->changes[i].setting, setting)) {
            config->changes[i] = change;
            return;
        }
    struct change *grown = ARENA_ARRAY(config->arena, struct change, count + 1);
    if (count)
        memcpy(grown, config->changes, count * sizeof *grown);
    grown[count] = change;
    config->changes = grown;
    config->change_count = count + 1;
}

/* The change about the same thing as a line of the file, or NULL. */
static struct change *change_of(struct config *config, struct arena *arena, struct slice line)
{
    struct setting setting;
    struct error ignored;
    if (!setting_parse(arena, line, &setting, &ignored))
        return NULL;
    for (size_t i = 0; i < config->change_count; i++)
        if (same_subject(&config->changes[i].setting, &setting))
            return &config->changes[i];
    return NULL;
}

static void add_line(struct buffer *into, struct slice line)
{
    buffer_add_slice(into, line);
    buffer_add_char(into, '\n');
}

static void merge(struct config *config, struct slice old, struct buffer *into)
{
    struct arena *arena = arena_new();
    struct slice line;
    for (size_t i = 0; i < config->change_count; i++)
        config->changes[i].written = false;
    while (slice_next_line(&old, &line)) {
        struct change *change = change_of(config, arena, line);
        if (!change)
            add_line(into, line);
        else if (!change->written)
            add_line(into, change->line);
        if (change)
            change->written = true;
    }
    for (size_t i = 0; i < config->change_count; i++)
        if (!config->changes[i].written)
            add_line(into, config->changes[i].line);
    arena_free(arena);
}

/* The folders above the file. */
static bool make_folders(const char *path, struct error *error)
{
    struct buffer folder = {0};
    bool made = true;
    for (const char *slash = strchr(path + 1, '/'); made && slash; slash = strchr(slash + 1, '/')) {
        buffer_clear(&folder);
        buffer_add(&folder, path, (size_t)(slash - path));
        made = mkdir(folder.data, 0700) == 0 || errno == EEXIST || errno == EROFS ||
               errno == EACCES ||
               error_set(error, MESSAGE_WRITE_FAILED, folder.data, "%s", strerror(errno));
    }
    buffer_free(&folder);
    return made;
}

bool config_write(struct config *config, const struct options *options, struct buffer *path,
                  struct error *error)
{
    struct buffer old = {0}, text = {0};
    struct error own = {0};
    struct output output;
    buffer_clear(path);
    if (options->config)
        buffer_add_string(path, options->config);
    else if (!config_user_path(path))
        return error_set(error, MESSAGE_WRITE_FAILED, "settings", "HOME is not set");
    if (!file_read(path->data, SETTINGS_BYTES, &old, &own) && own.code != MESSAGE_NOT_FOUND) {
        *error = own;
        return false;
    }
    merge(config, buffer_slice(&old), &text);
    bool done = make_folders(path->data, error);
    if (done && output_open(&output, path->data))
        output_write(&output, buffer_slice(&text));
    if (done && !output_close(&output)) {
        *error = output.error;
        done = false;
    }
    buffer_free(&old);
    buffer_free(&text);
    return done;
}
