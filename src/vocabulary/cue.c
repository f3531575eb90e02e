/* Flat tables, looked through once for each distinct form of a story. */
#include "vocabulary/cue.h"

#include "text/datenames.h"

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

static bool among(struct slice word, const char *list)
{
    for (const char *at = list; *at;) {
        const char *end = at;
        while (*end && *end != ' ')
            end++;
        if (slice_equal(word, slice_of(at, (size_t)(end - at))))
            return true;
        at = *end ? end + 1 : end;
    }
    return false;
}

uint32_t cue_superlative(struct slice folded)
{
    if (folded.len < 4 || !slice_ends(folded, SLICE("st")))
        return UINT32_MAX;
    for (uint32_t i = 0; i < sizeof superlatives / sizeof *superlatives; i++)
        if (among(folded, superlatives[i]))
            return UINT32_MAX - 1 - i;
    return UINT32_MAX;
}

static bool is_date_name(struct slice folded, uint64_t languages)
{
    int which;
    if (slice_ends(folded, SLICE("'s"))) /* Sunday's */
        folded.len -= 2;
    return datenames_find(folded, 0, NAME_MONTH, languages, &which) == folded.len ||
           datenames_find(folded, 0, NAME_DAY, languages, &which) == folded.len;
}

uint8_t cue_of(struct slice folded, uint64_t languages, bool english)
{
    uint8_t cues = 0;
    if (folded.len > 32)
        return 0;
    if (is_date_name(folded, languages))
        cues |= CUE_DATE;
    if (!english || folded.len > 12)
        return cues;
    if (among(folded, rank_words) || cue_superlative(folded) != UINT32_MAX)
        cues |= CUE_RANK;
    if (among(folded, moment_words))
        cues |= CUE_MOMENT;
    if (among(folded, hedge_words))
        cues |= CUE_HEDGE;
    if (among(folded, ahead_words))
        cues |= CUE_AHEAD;
    if (among(folded, denial_words))
        cues |= CUE_DENIAL;
    if (among(folded, negation_words))
        cues |= CUE_NEGATION;
    return cues;
}
