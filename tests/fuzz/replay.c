/* The main of a fuzzer that is built without libFuzzer: runs its target over every file of its
 * corpus and over a few mutations of each that are the same in every run, and prints TAP, one line
 * a file. Without arguments the corpus is tests/fuzz/corpus/NAME, NAME being the program's own;
 * arguments are files or folders. Never fuzzes: no clock, no chance. */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { FLIPS = 16 };

struct run {
    unsigned cases, failures;
};

/* Hands the target a block of exactly that size, so that the address sanitizer sees a byte read
 * beyond it. */
static void run_bytes(const uint8_t *data, size_t size)
{
    uint8_t *exact = malloc(size ? size : 1);
    if (!exact)
        abort();
    if (size)
        memcpy(exact, data, size);
    LLVMFuzzerTestOneInput(exact, size);
    free(exact);
}

static void run_flipped(uint8_t *data, size_t size)
{
    uint64_t state = 0x9e3779b97f4a7c15u + size;
    for (int i = 0; i < FLIPS && size; i++) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        size_t at = (size_t)(state >> 16) % size;
        uint8_t mask = (uint8_t)(1 + (state & 0xff) % 255);
        data[at] ^= mask;
        run_bytes(data, size);
        data[at] ^= mask;
    }
}

static void run_mutations(uint8_t *data, size_t size)
{
    run_bytes(data, size);
    run_bytes(data, 0);
    run_bytes(data, size / 2);
    run_bytes(data + size / 2, size - size / 2);
    run_flipped(data, size);
}

static uint8_t *read_whole(const char *path, size_t *size)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = NULL;
    size_t room = 0;
    *size = 0;
    if (!file)
        return NULL;
    do {
        room = room ? room * 2 : 4096;
        uint8_t *larger = realloc(data, room);
        if (!larger)
            abort();
        data = larger;
        *size += fread(data + *size, 1, room - *size, file);
    } while (*size == room);
    fclose(file);
    return data;
}

static void run_file(struct run *run, const char *path)
{
    size_t size;
    uint8_t *data = read_whole(path, &size);
    run->cases++;
    if (data)
        run_mutations(data, size);
    else
        run->failures++;
    const char *name = strrchr(path, '/');
    printf("%s %u - %s\n", data ? "ok" : "not ok", run->cases, name ? name + 1 : path);
    fflush(stdout); /* a crash in the next file must not take this line along */
    free(data);
}

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

static void run_path(struct run *run, const char *path)
{
    struct dirent **entries;
    int count = scandir(path, &entries, is_shown, alphasort);
    if (count < 0) {
        run_file(run, path);
        return;
    }
    for (int i = 0; i < count; i++) {
        char below[4096];
        struct stat status;
        snprintf(below, sizeof below, "%s/%s", path, entries[i]->d_name);
        if (!stat(below, &status) && S_ISREG(status.st_mode))
            run_file(run, below);
        free(entries[i]);
    }
    free(entries);
}

int main(int argc, char **argv)
{
    struct run run = {0, 0};
    char corpus[4096];
    const char *top = getenv("top_srcdir"), *name = strrchr(argv[0], '/');
    snprintf(corpus, sizeof corpus, "%s/tests/fuzz/corpus/%s", top ? top : ".",
             name ? name + 1 : argv[0]);
    for (int i = 1; i < argc; i++)
        run_path(&run, argv[i]);
    if (argc < 2)
        run_path(&run, corpus);
    if (!run.cases) {
        printf("not ok 1 - %s holds no seeds\n", argc < 2 ? corpus : argv[1]);
        run.cases = run.failures = 1;
    }
    printf("1..%u\n", run.cases);
    return run.failures ? 1 : 0;
}
