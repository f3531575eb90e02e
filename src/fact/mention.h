/* Mentions: the typed values that one article's sentences hold, as read from its text alone.
 * Nothing here knows of other articles; what two mentions make of each other is in hold.h.
 * Ranges are bytes of the article's text. */
#ifndef HEXAPLA_FACT_MENTION_H
#define HEXAPLA_FACT_MENTION_H

#include "base/arena.h"
#include "fact/gazetteer.h"
#include "model/article.h"
#include "model/fact.h"
#include "text/date.h"
#include "text/number.h"
#include "vocabulary/document.h"

enum quantity_form {
    QUANTITY_AMOUNT,
    QUANTITY_TIMES, /* "six times", "twice" */
    QUANTITY_RANK,  /* "third", "second most powerful", "largest" */
    QUANTITY_SCORE, /* "2-1", "7-2" */
    QUANTITY_AGE,   /* "71-year-old", "aged 71", "Tom Ashdown, 71," */
    QUANTITY_LABEL  /* a name's part: "Year 5", "number 12", "Flight 302" */
};

enum { NO_CONCEPT = UINT32_MAX };

/* NUMBER, MONEY, PERCENT. */
struct quantity {
    struct number number; /* its own range */
    uint32_t measure;     /* of measure.h; 0: none */
    uint32_t per;         /* "8 mm a day": the day; 0: none */
    enum quantity_form form;
    bool glossed;         /* the sentence gives it in another unit too: "5 km (3.1 miles)" */
    bool superlative;     /* of a rank: counted is the adjective */
    struct range counted; /* the noun it counts or measures: "chips"; empty: none */
    uint32_t concept;     /* of that noun (of a label: of the word before it) in the vocabulary;
                             NO_CONCEPT: none */
};

/* How much a moment covers. */
enum moment_grain {
    GRAIN_TIME, /* of some day */
    GRAIN_DAY,
    GRAIN_WEEK,
    GRAIN_MONTH,
    GRAIN_QUARTER,
    GRAIN_SEASON,
    GRAIN_YEAR,
    GRAIN_DECADE
};

/* What a moment is counted from. */
enum moment_origin {
    ORIGIN_NONE,
    ORIGIN_NOW, /* "yesterday", "last month", "two days ago": from the article's own day */
    ORIGIN_TOLD /* "two days later", "a year earlier": from another moment of the story */
};

enum moment_part { PART_NONE, PART_EARLY, PART_MIDDLE, PART_LATE, PART_NIGHT };

/* DATE: dates, weekdays, times of day, "yesterday", "last month". */
struct moment {
    struct date date; /* what was said; what follows from the article's own date is not in it */
    uint32_t weekday; /* 1 Monday … 7 Sunday; 0: not said */
    enum moment_grain grain;
    enum moment_origin origin;
    int32_t shift;         /* grains from the origin: -1 for "last" */
    enum moment_part part; /* "late last year"; of a day: morning, afternoon, evening, night */
    uint32_t period;       /* which quarter (1 to 4) or season (1 spring) it is; 0: none */
    /* The days (since 1970-01-01) it may fall on, after the article's own date has resolved what is
     * relative; first > last: not known. */
    int32_t first_day, last_day;
    /* Minutes of the day (of UTC where date.has_zone), possibly beyond one day; -1: no time. */
    int32_t first_minute, last_minute;
    bool half_day; /* "nine o'clock": of the morning or the evening, nothing tells which */
};

enum name_type { NAME_OTHER, NAME_PERSON, NAME_ORGANISATION, NAME_PLACE };

/* NAME, PLACE. */
struct name {
    enum name_type type;
    uint32_t stem;        /* of its last word, in the vocabulary */
    bool sure;            /* the type follows from the name itself */
    bool rare;            /* its first word is no common one */
    bool inflects;        /* its language puts names into cases */
    struct slice title;   /* "Prime Minister", "Mr"; absent: none */
    struct slice given;   /* the first word, where there are several; or absent */
    struct slice last;    /* the surname, the model number, or the last word without Inc. */
    struct slice text;    /* as written, without title */
    struct slice full;    /* the longest form of it in this article */
    struct toponym place; /* where the gazetteer has it */
    uint32_t list; /* which enumeration of names of its sentence it stands in, from 1; 0: none */
    bool open;     /* the enumeration only gives examples ("such as", "including") */
};

enum speaker_kind {
    SPEAKER_NAMED,
    SPEAKER_OFFICIAL, /* "the police", "the ministry", "a spokesman" */
    SPEAKER_UNNAMED,  /* "sources", "people familiar with the matter" */
    SPEAKER_OUTLET    /* a newspaper, an agency */
};

/* ATTRIBUTION: who says what the sentence says. */
struct credit {
    enum speaker_kind kind;
    bool person;          /* of SPEAKER_NAMED: a person, not a body */
    bool inflects;        /* of SPEAKER_NAMED: its language puts names into cases */
    struct slice speaker; /* as written, without the verb */
    struct slice full;    /* the longest form of it in the article */
    struct slice phrase;  /* all that was read as the speaker, with other names in it */
    bool declined;        /* said nothing: "declined to comment", "did not reply" */
};

/* QUOTE. A quotation of several sentences is a mention in the first of them. */
struct quotation {
    struct range inside;        /* without its marks */
    struct slice text;          /* of the article: what inside, tokens and block are ranges of */
    const struct token *tokens; /* its words; the document owns them */
    const struct vocabulary *vocabulary;
    uint32_t token_count;
    bool credited;        /* somebody is named as speaking */
    struct credit credit; /* of it, where credited */
};

/* How sure a hedge leaves one. */
enum hedge_kind {
    HEDGE_NONE,
    HEDGE_POSSIBLE, /* may, could, perhaps */
    HEDGE_PROBABLE, /* likely, expected to */
    HEDGE_HEARSAY   /* alleged, reportedly, said to be */
};

enum { HEADS = 3 };

/* NEGATION and HEDGE: a word that turns or weakens what is said. Opposites (east, west) are
 * negations too. */
struct turning {
    struct slice word;     /* "not", "may", "alleged", "reportedly" */
    struct slice value;    /* with what it turns, by stems: "not rule out" */
    uint8_t turn;          /* of turn.h; 0 for hedges */
    enum hedge_kind hedge; /* of hedges */
    bool plain;            /* of negations: not, never, cannot; else a word that denies */
    struct range scope;    /* what it turns: from the word to the end of its clause */
    uint32_t heads[HEADS]; /* the first telling concepts in it, as they stand */
    uint32_t head_count;
    uint32_t stem;    /* of the first of them */
    uint32_t subject; /* the nearest telling concept before the word; NO_CONCEPT: none */
};

struct mention {
    enum fact_kind kind;
    uint32_t sentence;
    struct range range; /* with all that belongs to the value: "more than 400,000" */
    bool withheld;      /* says that the value is not disclosed; nothing below is set then */
    union {
        struct quantity quantity;
        struct moment moment;
        struct name name;
        struct credit credit;
        struct quotation quotation;
        struct turning turning;
    };
};

struct mentions {
    struct mention *items; /* by sentence, then place, then kind */
    size_t count;
    uint32_t *first; /* [sentence]: its first mention; one more than there are sentences */
};

/* All mentions of an article, in the arena. document: the article's, read into the vocabulary,
 * which knows all articles of the story. */
struct mentions mentions_read(struct arena *arena, const struct article *article,
                              const struct vocabulary *vocabulary, const struct document *document);
/* The mentions of one sentence on its own: tokens from..to of the document, of text. */
struct mentions mentions_read_alone(struct arena *arena, struct slice text,
                                    const struct vocabulary *vocabulary,
                                    const struct document *document, uint32_t from, uint32_t to);

#endif
