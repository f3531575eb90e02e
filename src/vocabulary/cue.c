/* Flat tables, put into a map where many words are looked up. */
#include "vocabulary/cue.h"

#include "text/datenames.h"
#include "vocabulary/list.h"

/* LISTED: bits of a value that are not the cues'. LONGEST: bytes of a name of the calendar. */
enum { LISTED = 8, LONGEST = 32 };

/* Superlatives that mean the same stand in one group. */
static const char *const superlatives[] = {
    "largest biggest greatest",
    "smallest tiniest",
    "highest tallest",
    "lowest",
    "fastest quickest",
    "slowest",
    "longest",
    "shortest",
    "oldest eldest",
    "youngest newest",
    "richest wealthiest",
    "poorest",
    "strongest mightiest",
    "weakest",
    "worst deadliest",
    "best finest",
    "busiest",
    "heaviest",
    "lightest",
    "deepest",
    "brightest",
    "hottest warmest",
    "coldest",
    "cheapest",
    "safest",
    "hardest toughest",
    "easiest",
    "widest broadest",
    "closest nearest",
    "earliest",
    "latest",
};

static const char rank_words[] = "most least first second third fourth fifth sixth seventh eighth "
                                 "ninth tenth";
static const char moment_words[] =
    "yesterday today tomorrow tonight last next this past previous coming ago earlier later before "
    "after week weeks month months year years decade century noon midnight midday morning evening "
    "afternoon night o'clock clock early late mid spring summer autumn fall winter quarter hours "
    "days overnight weekend since a.m p.m am pm gmt";
static const char hedge_words[] =
    "may might could alleged allegedly alleging alleges reportedly reported apparently apparent "
    "suspected likely expected believed thought said presumably perhaps possibly possible probably "
    "probable potentially potential seemingly supposedly purportedly purported rumoured rumored "
    "appears appear appeared seems seem seemed claimed feared";
static const char ahead_words[] =
    "expected may might next tomorrow coming will due scheduled set plans planned";
static const char denial_words[] =
    "declined decline declines failure failures failed without "
    "removed remove removing avoid avoided "
    "avoiding prevent prevented preventing stop stopped block "
    "blocked reject rejected rejects contrary "
    "instead rather except absence lack lacked refusal refused "
    "denied denial withheld excluded exclude "
    "unable unless barely hardly few little too only yet pending awaiting waits";
static const char negation_words[] =
    "unclear uncertain undecided unlikely denied deny denies denying refused refuses refuse fail "
    "fails none nothing nowhere nor hardly barely scarcely neither lack lacks lacked ain't";

uint32_t cue_superlative(struct slice folded)
{
    if (folded.len < 4 || !slice_ends(folded, SLICE("st")))
        return UINT32_MAX;
    for (uint32_t i = 0; i < sizeof superlatives / sizeof *superlatives; i++)
        if (list_has(superlatives[i], folded))
            return UINT32_MAX - 1 - i;
    return UINT32_MAX;
}

static bool is_date_name(struct slice folded, uint64_t languages)
{
    int which;
    if (slice_ends(folded, SLICE("'s"))) /* Sunday's */
        folded.len -= 2;
    if (!datenames_any(folded, 0))
        return false;
    return datenames_find(folded, 0, NAME_MONTH, languages, &which) == folded.len ||
           datenames_find(folded, 0, NAME_DAY, languages, &which) == folded.len;
}

static void put_all(struct map *into, const char *rest, uint32_t cue)
{
    for (struct slice word; list_next(&rest, &word);)
        *map_put(into, word, 0, NULL) |= cue << LISTED;
}

void cue_list(struct map *into)
{
    for (size_t i = 0; i < sizeof superlatives / sizeof *superlatives; i++)
        put_all(into, superlatives[i], CUE_RANK);
    put_all(into, rank_words, CUE_RANK);
    put_all(into, moment_words, CUE_MOMENT);
    put_all(into, hedge_words, CUE_HEDGE);
    put_all(into, ahead_words, CUE_AHEAD);
    put_all(into, denial_words, CUE_DENIAL);
    put_all(into, negation_words, CUE_NEGATION);
}

uint8_t cue_listed(uint32_t listed, struct slice folded, uint64_t languages)
{
    if (folded.len > LONGEST)
        return 0;
    return (uint8_t)(listed >> LISTED | (is_date_name(folded, languages) ? CUE_DATE : 0U));
}
