/* Speakers against speakers: by name where both have one, else by the words that both use. */
#include "fact/credithold.h"

#include "fact/namehold.h"
#include "text/words.h"

/* Shorter words say nothing of who it is. */
enum { TELLING = 4 };

static struct slice form_of(const struct credit *credit)
{
    return credit->full.len ? credit->full : credit->speaker;
}

/* Both use one word that tells. */
static bool share_word(struct slice a, struct slice b)
{
    struct word x, y;
    for (size_t i = 0; words_next(a, &i, &x);) {
        struct slice word = slice_range(a, x.range);
        for (size_t j = 0; word.len >= TELLING && words_next(b, &j, &y);) {
            struct slice other = slice_range(b, y.range);
            size_t shorter = word.len < other.len ? word.len : other.len;
            if (shorter >= TELLING &&
                slice_equal_nocase(slice_sub(word, 0, shorter), slice_sub(other, 0, shorter)))
                return true;
        }
    }
    return false;
}

static bool same_name(const struct credit *a, const struct credit *b)
{
    struct slice one = form_of(a), other = form_of(b);
    struct name x = {.text = one, .full = one, .last = one, .inflects = a->inflects};
    struct name y = {.text = other, .full = other, .last = other, .inflects = b->inflects};
    return !names_apart(&x, &y);
}

static bool same_ideographs(const struct credit *a, const struct credit *b)
{
    struct slice one = form_of(a), other = form_of(b);
    return one.len && (unsigned char)one.data[0] >= 0xE3 && a->declined == b->declined &&
           a->kind == b->kind && slice_equal(one, other);
}

static struct ruling declined(const struct credit *a, const struct credit *b)
{
    struct ruling ruling = {.meets = true, .verdict = VERDICT_AGREE};
    if (!slice_equal_nocase(form_of(a), form_of(b))) {
        ruling.verdict = VERDICT_CLOSE;
        ruling.code = "speaker-differs";
        ruling.note = share_word(form_of(a), form_of(b)) ? NULL : "others did not comment";
    }
    return ruling;
}

/* "Mr Hollins's attorney, Thomas Royce": whoever the reader took for the speaker. */
static bool names(const struct credit *a, const struct credit *b)
{
    struct slice form = form_of(b), told = b->phrase;
    return (form.len && slice_find(a->phrase, form, 0) < a->phrase.len) ||
           (told.len && slice_find(a->phrase, told, 0) < a->phrase.len);
}

static struct ruling named(const struct credit *a, const struct credit *b, enum slot_bond bond)
{
    struct ruling ruling = {.meets = true, .verdict = VERDICT_AGREE};
    if (same_name(a, b) || names(a, b) || names(b, a))
        return ruling;
    /* A firm and its spokesman. */
    bool other = a->person != b->person;
    if (bond < (a->person && b->person ? BOND_STRONG : BOND_FIXED) && !other &&
        !share_word(form_of(a), form_of(b)))
        return (struct ruling){0};
    ruling.verdict = other || share_word(form_of(a), form_of(b)) ? VERDICT_CLOSE : VERDICT_CONFLICT;
    ruling.code = "speaker-differs";
    return ruling;
}

struct ruling credit_hold(const struct mention *a, const struct mention *b, enum slot_bond bond)
{
    const struct credit *x = &a->credit, *y = &b->credit;
    struct ruling ruling = {.meets = true, .verdict = VERDICT_AGREE};
    /* Words of one or two ideographs are shorter than any that tells. */
    if (same_ideographs(x, y))
        return ruling;
    bool nobody = (x->person && slice_is_none(x->full)) || (y->person && slice_is_none(y->full));
    if (x->declined != y->declined || nobody) /* "she", whoever that is, is no other's rival */
        return (struct ruling){0};
    if (x->declined)
        return declined(x, y);
    if (x->kind == SPEAKER_NAMED && y->kind == SPEAKER_NAMED)
        return named(x, y, bond);
    bool unnamed = x->kind == SPEAKER_UNNAMED || y->kind == SPEAKER_UNNAMED;
    bool name = (x->kind == SPEAKER_NAMED && x->person) || (y->kind == SPEAKER_NAMED && y->person);
    if (unnamed && name) {
        ruling.verdict = VERDICT_WITHHELD;
        ruling.code = "speaker-withheld";
    } else if (x->kind != y->kind || !share_word(form_of(x), form_of(y))) {
        ruling.verdict = VERDICT_CLOSE;
        ruling.code = "speaker-differs";
    }
    return ruling;
}
