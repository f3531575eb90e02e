/* Two long documents that retell each other, the same in every run: sentences that are shared,
 * altered in some words, moved within their neighbourhood, or found in one only.
 * Each further file retells the one before it.
 * usage: generate SENTENCES FILE-A FILE-B [FILE…] [SEED] */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { VOCABULARY = 12000, WORDS_MAX = 32, SYLLABLES = 40, COMMON = 24 };

struct sentence {
    uint16_t words[WORDS_MAX]; /* below COMMON: a common word; from VOCABULARY on: a number */
    uint8_t count;
};

struct chance {
    uint64_t state;
};

static const char *const syllables[SYLLABLES] = {
    "ba",  "ren", "to", "mi",  "ka",  "lor", "ve",  "sun", "di",  "par", "ne", "gal", "ro", "tem",
    "fi",  "hol", "su", "war", "ple", "con", "chi", "mar", "do",  "sta", "li", "per", "ga", "nor",
    "bri", "tal", "ze", "mon", "que", "fer", "jo",  "lin", "ter", "vis", "pu", "den"};
static const char *const common[COMMON] = {
    "the",  "of",   "to",  "and",  "a",   "in",  "that", "for",  "it",    "on",  "with", "as",
    "said", "from", "has", "were", "its", "was", "by",   "have", "which", "but", "not",  "will"};

static uint32_t draw(struct chance *chance, uint32_t below)
{
    chance->state ^= chance->state << 13;
    chance->state ^= chance->state >> 7;
    chance->state ^= chance->state << 17;
    return (uint32_t)((chance->state >> 20) % below);
}

/* Frequent words are much more frequent than rare ones, as in prose. */
static uint16_t draw_word(struct chance *chance)
{
    uint32_t kind = draw(chance, 100);
    if (kind < 40)
        return (uint16_t)draw(chance, COMMON);
    if (kind < 43)
        return (uint16_t)(VOCABULARY + draw(chance, 900));
    double at = (double)draw(chance, 1000000) / 1e6;
    return (uint16_t)(COMMON + at * at * at * (VOCABULARY - COMMON - 1));
}

static void draw_sentence(struct chance *chance, struct sentence *sentence)
{
    sentence->count = (uint8_t)(10 + draw(chance, WORDS_MAX - 10));
    for (int i = 0; i < sentence->count; i++)
        sentence->words[i] = draw_word(chance);
}

static void alter(struct chance *chance, struct sentence *sentence)
{
    int changes = 1 + sentence->count / 6;
    for (int i = 0; i < changes; i++)
        sentence->words[draw(chance, sentence->count)] = draw_word(chance);
}

static void spell(uint16_t word, char *into, size_t room)
{
    if (word >= VOCABULARY) {
        snprintf(into, room, "%d", 2 + (word - VOCABULARY) * 7);
    } else if (word < COMMON) {
        snprintf(into, room, "%s", common[word]);
    } else {
        snprintf(into, room, "%s%s%s", syllables[word % SYLLABLES],
                 syllables[word / SYLLABLES % SYLLABLES],
                 word > 2500 ? syllables[word / (SYLLABLES * SYLLABLES) + 5] : "");
    }
}

static void print_sentence(FILE *file, const struct sentence *sentence)
{
    fputs("So", file); /* a capital, so that no splitter can miss it */
    for (int i = 0; i < sentence->count; i++) {
        char word[64];
        spell(sentence->words[i], word, sizeof word);
        fprintf(file, "%s%s", i && i % 11 == 0 ? ", " : " ", word);
    }
    fputc('.', file);
}

static void write_document(const char *path, const struct sentence *sentences, size_t count)
{
    FILE *file = fopen(path, "w");
    if (!file)
        perror(path), exit(2);
    fputs("A Long Report for the Benchmark\n\n", file);
    for (size_t i = 0; i < count; i++) {
        print_sentence(file, &sentences[i]);
        fputs(i % 4 == 3 ? "\n\n" : " ", file);
    }
    fputc('\n', file);
    if (fclose(file))
        perror(path), exit(2);
}

/* 45 of 100 stay, 25 are altered, 10 change places with one nearby, 20 are new. */
static void retell(struct chance *chance, struct sentence *sentences, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        uint32_t kind = draw(chance, 100);
        if (kind < 20) {
            draw_sentence(chance, &sentences[i]);
        } else if (kind < 45) {
            alter(chance, &sentences[i]);
        } else if (kind < 55) {
            size_t other = (i + 3 + draw(chance, 40)) % count;
            struct sentence held = sentences[i];
            sentences[i] = sentences[other];
            sentences[other] = held;
        }
    }
}

int main(int argc, char **argv)
{
    if (argc < 4)
        fprintf(stderr, "usage: generate SENTENCES FILE-A FILE-B [FILE...] [SEED]\n"), exit(2);
    size_t count = strtoul(argv[1], NULL, 10);
    char *rest = NULL;
    unsigned long seed = argc > 4 ? strtoul(argv[argc - 1], &rest, 10) : 0;
    int files = rest && !*rest ? argc - 1 : argc;
    struct chance chance = {0x853c49e6748fea9bu + (files < argc ? seed : 0)};
    struct sentence *sentences = calloc(count ? count : 1, sizeof *sentences);
    if (!sentences)
        perror("calloc"), exit(2);
    for (size_t i = 0; i < count; i++)
        draw_sentence(&chance, &sentences[i]);
    for (int i = 2; i < files; i++) {
        if (i > 2)
            retell(&chance, sentences, count);
        write_document(argv[i], sentences, count);
    }
    free(sentences);
}
