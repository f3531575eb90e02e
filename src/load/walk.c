/* Folders into file names. Goes down with a stack of its own, so that depth costs no C stack;
 * reads no file. */
#include "base/buffer.h"
#include "base/limits.h"
#include "base/vec.h"
#include "load/load.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* A folder still to be read. */
struct folder {
    char *path;
    unsigned depth;
    size_t chain; /* index in walk.seen of the folder it stands in; NO_FOLDER: none */
};

/* A folder that was entered, to tell when a link leads back. */
struct seen {
    dev_t device;
    ino_t inode;
    size_t parent;
};

enum { NO_FOLDER = SIZE_MAX };

struct walk {
    VEC(struct folder) stack;
    VEC(struct seen) seen;
    size_t files;
    void (*found)(void *context, const char *path);
    void (*fault)(void *context, const struct error *error);
    void *context;
};

struct names {
    VEC(char *) files, folders;
};

static int by_name(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void free_names(struct names *names)
{
    for (size_t i = 0; i < names->files.count; i++)
        free(names->files.items[i]);
    for (size_t i = 0; i < names->folders.count; i++)
        free(names->folders.items[i]);
    VEC_FREE(&names->files);
    VEC_FREE(&names->folders);
}

static char *join(const char *folder, const char *name)
{
    struct buffer path = {0};
    buffer_add_string(&path, folder);
    if (path.len && path.data[path.len - 1] != '/')
        buffer_add_char(&path, '/');
    buffer_add_string(&path, name);
    return path.data;
}

static void report(struct walk *walk, enum message code, const char *path, const char *detail)
{
    struct error error;
    error_set(&error, code, path, detail ? "%s" : NULL, detail);
    if (walk->fault)
        walk->fault(walk->context, &error);
}

/* Sorts the folder's entries into files and folders, as full paths. */
static void read_entries(struct walk *walk, DIR *handle, const char *folder, struct names *names)
{
    struct dirent *entry;
    while ((entry = readdir(handle))) {
        if (entry->d_name[0] == '.')
            continue;
        char *path = join(folder, entry->d_name);
        struct stat status;
        if (stat(path, &status) < 0) {
            report(walk, errno == ELOOP ? MESSAGE_LINK_LOOP : MESSAGE_UNREADABLE, path,
                   strerror(errno));
            free(path);
        } else if (S_ISREG(status.st_mode)) {
            VEC_PUSH(&names->files, path);
        } else if (S_ISDIR(status.st_mode)) {
            VEC_PUSH(&names->folders, path);
        } else {
            free(path);
        }
    }
}

static bool is_above(const struct walk *walk, const struct stat *status, size_t chain)
{
    for (; chain != NO_FOLDER; chain = walk->seen.items[chain].parent)
        if (walk->seen.items[chain].device == status->st_dev &&
            walk->seen.items[chain].inode == status->st_ino)
            return true;
    return false;
}

static bool is_among(const struct names *names, const char *path)
{
    return names->files.count && bsearch(&path, names->files.items, names->files.count,
                                         sizeof *names->files.items, by_name);
}

/* Browsers save the parts of NAME.html in a folder beside it, "NAME_files" in English; they are not
 * articles of their own. */
static bool holds_parts(const struct names *names, struct slice folder)
{
    static const char *const endings[] = {"_files",   ".files",     "_archivos",  "_fichiers",
                                          "-Dateien", "_Dateien",   "-filer",     "_bestanden",
                                          "_file",    "_arquivos",  "_ficheiros", "_pliki",
                                          "_soubory", "_tiedostot", "_файлы"};
    static const char *const pages[] = {".html", ".htm", ".xhtml", ".shtml", ".php", ""};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        struct slice ending = slice_from(endings[i]);
        if (!slice_ends(folder, ending))
            continue;
        struct slice stem = slice_sub(folder, 0, folder.len - ending.len);
        for (size_t j = 0; j < sizeof pages / sizeof *pages; j++) {
            struct buffer page = {0};
            buffer_add_slice(&page, stem);
            buffer_add_string(&page, pages[j]);
            bool named = pages[j][0] || slice_ends(stem, SLICE(".html")) ||
                         slice_ends(stem, SLICE(".htm")); /* "NAME.html_files" */
            bool among = named && page.len && is_among(names, page.data);
            buffer_free(&page);
            if (among)
                return true;
        }
    }
    return false;
}

static void push_folders(struct walk *walk, struct names *names, unsigned depth, size_t chain)
{
    /* The last pushed is read first. */
    for (size_t i = names->folders.count; i > 0; i--) {
        if (holds_parts(names, slice_from(names->folders.items[i - 1])))
            continue;
        VEC_PUSH(&walk->stack, (struct folder){names->folders.items[i - 1], depth, chain});
        names->folders.items[i - 1] = NULL;
    }
}

static void tell_files(struct walk *walk, const struct names *names, const char *folder)
{
    for (size_t i = 0; i < names->files.count; i++) {
        if (walk->files == LIMIT_FOLDER_FILES) {
            report(walk, MESSAGE_TOO_LARGE, folder, "more files than the limit");
            walk->files++;
        }
        if (walk->files > LIMIT_FOLDER_FILES)
            return;
        walk->files++;
        walk->found(walk->context, names->files.items[i]);
    }
}

static int open_folder(struct walk *walk, const struct folder *folder, DIR **handle)
{
    struct stat status;
    *handle = NULL;
    if (stat(folder->path, &status) < 0)
        return errno;
    if (!S_ISDIR(status.st_mode))
        return ENOTDIR;
    if (is_above(walk, &status, folder->chain)) {
        report(walk, MESSAGE_LINK_LOOP, folder->path, NULL);
        return 0;
    }
    *handle = opendir(folder->path);
    if (!*handle)
        return errno;
    VEC_PUSH(&walk->seen, (struct seen){status.st_dev, status.st_ino, folder->chain});
    return 0;
}

/* Reads one folder; gives errno's value where it cannot be. */
static int read_folder(struct walk *walk, const struct folder *folder)
{
    if (folder->depth > LIMIT_FOLDER_DEPTH) {
        report(walk, MESSAGE_DEPTH, folder->path, NULL);
        return 0;
    }
    DIR *handle;
    int fault = open_folder(walk, folder, &handle);
    if (!handle)
        return fault;
    struct names names = {0};
    size_t self = walk->seen.count - 1;
    read_entries(walk, handle, folder->path, &names);
    closedir(handle);
    if (names.files.count)
        qsort(names.files.items, names.files.count, sizeof *names.files.items, by_name);
    if (names.folders.count)
        qsort(names.folders.items, names.folders.count, sizeof *names.folders.items, by_name);
    tell_files(walk, &names, folder->path);
    push_folders(walk, &names, folder->depth + 1, self);
    free_names(&names);
    return 0;
}

bool load_walk(const char *folder, void (*found)(void *context, const char *path),
               void (*fault)(void *context, const struct error *error), void *context,
               struct error *error)
{
    struct walk walk = {.found = found, .fault = fault, .context = context};
    struct folder top = {(char *)folder, 0, NO_FOLDER};
    int code = read_folder(&walk, &top);
    while (walk.stack.count) {
        struct folder next = walk.stack.items[--walk.stack.count];
        int trouble = read_folder(&walk, &next);
        if (trouble)
            report(&walk, MESSAGE_UNREADABLE, next.path, strerror(trouble));
        free(next.path);
    }
    VEC_FREE(&walk.stack);
    VEC_FREE(&walk.seen);
    if (!code)
        return true;
    enum message message = code == ENOENT    ? MESSAGE_NOT_FOUND
                           : code == ENOTDIR ? MESSAGE_NOT_A_FILE
                                             : MESSAGE_UNREADABLE;
    return error_set(error, message, folder, message == MESSAGE_UNREADABLE ? "%s" : NULL,
                     strerror(code));
}
