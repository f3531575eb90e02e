/* Phrases of Chinese and Japanese, looked for at every character. Tokens are single characters, and
 * their stems pairs of them; what a phrase turns stands behind it in Chinese and before it in
 * Japanese. Indexes are tokens, ranges bytes of the text. */
#include "fact/ideograph.h"

#include "text/languagetag.h"
#include "vocabulary/turn.h"

#include <string.h>

enum phrase_kind {
    PHRASE_NEGATION,
    PHRASE_IDLE, /* looks like a negation and is none */
    PHRASE_POSSIBLE,
    PHRASE_PROBABLE,
    PHRASE_HEARSAY,
    PHRASE_SAY,    /* its subject stands before it */
    PHRASE_SPEECH, /* the same, where a comma, a colon or a quotation follows */
    PHRASE_BEHIND, /* によると: the speaker stands right before it */
    PHRASE_AHEAD,  /* 据: the speaker stands between it and a word of saying */
    PHRASE_DECLINE,
    PHRASE_WITHHOLD
};

struct phrase {
    bool japanese;
    enum phrase_kind kind;
    const char *texts; /* apart by spaces, the longest first */
};

static const struct phrase phrases[] = {
    {false, PHRASE_IDLE,
     "不仅 不僅 不但 不过 不過 不断 不斷 不少 不同 不久 不只 不管 不论 不論 不得不"},
    {false, PHRASE_DECLINE,
     "拒绝置评 拒絕置評 不予置评 不予置評 未予置评 拒绝评论 拒絕評論 没有回应 未作回应 未回应 "
     "未回應 "
     "拒绝发表评论"},
    {false, PHRASE_WITHHOLD,
     "没有透露 未透露 未有透露 没有公布 未公布 未公开 沒有透露 未公開 不愿透露"},
    {false, PHRASE_NEGATION,
     "没有 沒有 没能 并未 並未 尚未 未能 未曾 不会 不會 不能 不是 不再 无法 無法 并非 並非 从未 "
     "從未"},
    {false, PHRASE_POSSIBLE, "可能 也许 也許 或许 或許"},
    {false, PHRASE_PROBABLE, "很可能 预计 預計 大概"},
    {false, PHRASE_HEARSAY, "据称 據稱 据说 據說 疑似 涉嫌 传闻 傳聞"},
    {false, PHRASE_AHEAD, "根据 根據 据 據"},
    {false, PHRASE_SAY, "表示 指出 宣布 透露 强调 強調 警告 声称 聲稱"},
    {false, PHRASE_SPEECH, "认为 認為 说 說 称 稱"},
    {true, PHRASE_IDLE,
     "かもしれない かもしれません に違いない だけでなく なければならない なければなりません "
     "ざるを得ない 少なくない しかない"},
    {true, PHRASE_DECLINE,
     "コメントを控え コメントを拒否 コメントしなかった コメントしていない 回答を控え "
     "コメントを避け"},
    {true, PHRASE_WITHHOLD,
     "明らかにしていない 明らかにされていない 明らかにしなかった 公表していない 公表されていない"},
    {true, PHRASE_NEGATION,
     "ていない ていなかった ていません ではない ではなかった ではありません しない しなかった "
     "しません されない されなかった できない できなかった なかった ありません"},
    {true, PHRASE_POSSIBLE, "可能性がある かもしれない かもしれません 恐れがある おそれがある"},
    {true, PHRASE_PROBABLE, "見通しだ 見込みだ だろう 見通し"},
    {true, PHRASE_HEARSAY, "とみられる とみられている とされる とされている 疑いがある らしい"},
    {true, PHRASE_BEHIND, "によると によれば"},
    {true, PHRASE_SAY,
     "と述べた と述べている と語った と話した と話している と発表した と明らかにした と説明した "
     "と主張した と指摘した と強調した と表明した と報じた と伝えた とコメントした としている"},
};

/* SUBJECT: characters of a speaker; REACH: of the clause around a phrase. */
enum { SUBJECT = 24, REACH = 16 };

static bool is_japanese(const struct reading *reading)
{
    return languagetag_is(reading->language, "ja");
}

bool ideograph_reads(const struct reading *reading)
{
    return is_japanese(reading) || languagetag_is(reading->language, "zh");
}

static struct slice rest_at(const struct reading *reading, uint32_t token)
{
    return slice_sub(reading->text, reading->document->tokens[token].start, reading->range.end);
}

/* Which of the texts, apart by spaces, s starts with; absent for none. */
static struct slice starts_with(struct slice s, const char *texts)
{
    for (const char *at = texts; *at;) {
        struct slice one = slice_of(at, strcspn(at, " "));
        if (slice_starts(s, one))
            return slice_sub(s, 0, one.len);
        at += one.len + (at[one.len] == ' ');
    }
    return SLICE_NONE;
}

static bool starts_in(const char *letters, struct slice letter)
{
    for (; *letters; letters += letter.len)
        if (memcmp(letters, letter.data, letter.len) == 0)
            return true;
    return false;
}

/* The first phrase of the table at the token. */
static const struct phrase *phrase_at(const struct reading *reading, uint32_t token,
                                      struct slice *text)
{
    /* What the phrases begin with: a quick look. */
    static const char *const firsts[] = {
        "不拒未没沒无無并並尚从從可也或很预預大据據疑涉传傳根表指宣透强強警声聲认認说說称稱",
        "かにだなざ少しコ回明公てでさあ可恐お見とらよ疑"};
    bool japanese = is_japanese(reading);
    struct slice letter = reading_word(reading, token);
    if (letter.len != 3 || !starts_in(firsts[japanese], letter))
        return NULL;
    struct slice rest = rest_at(reading, token);
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        if (phrases[i].japanese != japanese)
            continue;
        *text = starts_with(rest, phrases[i].texts);
        if (!slice_is_none(*text))
            return &phrases[i];
    }
    return NULL;
}

/* The first token behind the bytes of s. */
static uint32_t behind(const struct reading *reading, uint32_t token, struct slice s)
{
    uint32_t end = reading->document->tokens[token].start + (uint32_t)s.len;
    while (token < reading->to && reading->document->tokens[token].start < end)
        token++;
    return token;
}

static bool is_han(const struct reading *reading, uint32_t token)
{
    unsigned char c = (unsigned char)reading->text.data[reading->document->tokens[token].start];
    return c >= 0xE4 && c <= 0xE9;
}

/* Whether the token and the one before it are two ideographs side by side, outside any mark. */
static bool is_pair(const struct reading *reading, uint32_t token)
{
    const struct token *tokens = reading->document->tokens;
    return token > reading->from && token < reading->to &&
           tokens[token - 1].end == tokens[token].start && is_han(reading, token) &&
           is_han(reading, token - 1);
}

static void add_head(const struct reading *reading, uint32_t token, struct turning *turning)
{
    if (!turning->head_count)
        turning->stem = reading->document->tokens[token].stem;
    turning->heads[turning->head_count++] = reading_stem(reading, token)->concept;
}

/* first..end: the tokens of the phrase, end behind it. */
static void take_heads(const struct reading *reading, uint32_t first, uint32_t end,
                       struct turning *turning)
{
    bool back = is_japanese(reading);
    turning->subject = NO_CONCEPT;
    for (uint32_t t = end + 1; !back && t < reading->to && t < end + 6; t++) {
        if (reading_parted(reading, t))
            break;
        if (turning->head_count < 2 && is_pair(reading, t))
            add_head(reading, t, turning);
    }
    for (uint32_t t = first; t > reading->from && first - t < REACH; t--) {
        if (t < first && reading_parted(reading, t))
            break;
        if (!is_pair(reading, t - 1))
            continue;
        if (back && !turning->head_count) {
            add_head(reading, t - 1, turning);
            t--;
            continue;
        }
        turning->subject = reading_stem(reading, t - 1)->concept;
        return;
    }
}

static void add_turning(struct reading *reading, uint32_t token, struct slice phrase,
                        enum phrase_kind kind)
{
    uint32_t start = reading->document->tokens[token].start;
    struct range range = {start, start + (uint32_t)phrase.len};
    struct turning turning = {.word = phrase, .scope = range};
    take_heads(reading, token, behind(reading, token, phrase), &turning);
    struct slice head =
        turning.head_count ? vocabulary_entry(reading->vocabulary, turning.stem)->text : SLICE("");
    bool denies = kind == PHRASE_NEGATION;
    turning.value = arena_format(reading->arena, "%.*s %.*s",
                                 SLICE_ARG(denies ? SLICE("not") : phrase), SLICE_ARG(head));
    if (denies) {
        turning.turn = TURN_NEGATION;
        turning.plain = true;
    } else {
        turning.hedge = kind == PHRASE_POSSIBLE   ? HEDGE_POSSIBLE
                        : kind == PHRASE_PROBABLE ? HEDGE_PROBABLE
                                                  : HEDGE_HEARSAY;
    }
    struct mention *mention = reading_add(reading, denies ? FACT_NEGATION : FACT_HEDGE, range);
    mention->turning = turning;
}

/* "未透露姓名", "名前を明らかにしていない": what is not told stands near. */
static void add_withheld(struct reading *reading, uint32_t token, struct slice phrase)
{
    static const struct {
        const char *noun;
        enum fact_kind kind;
    } nouns[] = {{"姓名", FACT_NAME},   {"身份", FACT_NAME},  {"名字", FACT_NAME},
                 {"氏名", FACT_NAME},   {"名前", FACT_NAME},  {"身元", FACT_NAME},
                 {"金额", FACT_MONEY},  {"金額", FACT_MONEY}, {"价格", FACT_MONEY},
                 {"人数", FACT_NUMBER}, {"数量", FACT_NUMBER}};
    uint32_t first = token > reading->from + REACH ? token - REACH : reading->from;
    uint32_t end = behind(reading, token, phrase), last = end + REACH;
    for (uint32_t t = first; t < reading->to && t < last; t++)
        for (size_t i = 0; i < sizeof nouns / sizeof *nouns; i++)
            if (slice_starts(rest_at(reading, t), slice_from(nouns[i].noun))) {
                uint32_t start = reading->document->tokens[token].start;
                struct range range = {start, start + (uint32_t)phrase.len};
                reading_add(reading, nouns[i].kind, range)->withheld = true;
                return;
            }
}

void ideograph_turnings(struct reading *reading)
{
    for (uint32_t t = reading->from; t < reading->to; t++) {
        struct slice text;
        const struct phrase *phrase = phrase_at(reading, t, &text);
        if (!phrase)
            continue;
        if (phrase->kind == PHRASE_WITHHOLD)
            add_withheld(reading, t, text);
        else if (phrase->kind == PHRASE_NEGATION ||
                 (phrase->kind >= PHRASE_POSSIBLE && phrase->kind <= PHRASE_HEARSAY))
            add_turning(reading, t, text, phrase->kind);
        else if (phrase->kind == PHRASE_IDLE && is_japanese(reading) &&
                 slice_starts(text, SLICE("かもしれ")))
            add_turning(reading, t, text, PHRASE_POSSIBLE);
        uint32_t end = behind(reading, t, text);
        t = end > t + 1 ? end - 1 : t;
    }
}

/* The first token of the phrase that ends before end. */
static uint32_t phrase_start(const struct reading *reading, uint32_t end)
{
    uint32_t first = end;
    while (first > reading->from && end - first < SUBJECT &&
           (first == end || !reading_parted(reading, first)))
        first--;
    return first;
}

static bool set_speaker(const struct reading *reading, uint32_t first, uint32_t end,
                        struct credit *credit)
{
    static const char hidden[] = "消息人士 知情人士 匿名 不愿透露姓名 関係者 目撃者 目击者 网友";
    const struct token *tokens = reading->document->tokens;
    *credit = (struct credit){.kind = SPEAKER_OFFICIAL};
    if (first + 1 >= end || end - first >= SUBJECT)
        return false;
    credit->speaker = credit->full =
        slice_sub(reading->text, tokens[first].start, tokens[end - 1].end);
    for (uint32_t t = first; t < end; t++)
        if (!slice_is_none(starts_with(rest_at(reading, t), hidden)))
            credit->kind = SPEAKER_UNNAMED;
    return true;
}

/* Chinese: what stands before the verb, without what tells when, where and to whom. */
static bool subject_before(const struct reading *reading, uint32_t verb, uint32_t *first,
                           struct credit *credit)
{
    static const char ends[] =
        "在 于 於 周 星期 今天 昨天 当天 对 對 向 就 已 也 则 還 还 日前 近日";
    *first = phrase_start(reading, verb);
    if (verb - *first >= SUBJECT)
        return false;
    uint32_t end = *first + 1;
    while (end < verb && slice_is_none(starts_with(rest_at(reading, end), ends)) &&
           !(reading->document->tokens[end].flags & TOKEN_NUMBER))
        end++;
    return set_speaker(reading, *first, end, credit);
}

/* Japanese: what は or が marks, at the front of the sentence. */
static bool topic_before(const struct reading *reading, uint32_t verb, uint32_t *first,
                         struct credit *credit)
{
    for (uint32_t t = reading->from + 1; t < verb && t < reading->from + 2 * SUBJECT; t++)
        if (reading_is_any(reading, t, "は が") && !reading_parted(reading, t)) {
            *first = phrase_start(reading, t);
            return set_speaker(reading, *first, t, credit);
        }
    return false;
}

/* Whether what was said begins right behind the phrase. */
static bool speech_follows(const struct reading *reading, uint32_t token, struct slice phrase)
{
    size_t end = reading->document->tokens[token].start + phrase.len;
    return !slice_is_none(
        starts_with(slice_sub(reading->text, end, reading->range.end), "， ： , : “ 「 \""));
}

/* 据…报道. */
static bool ahead(const struct reading *reading, uint32_t token, struct slice phrase,
                  struct attribution *found)
{
    static const char ends[] = "报道 報道 報導 介绍 介紹 消息 通报 通報 称 稱 透露 说 說 的数据";
    uint32_t first = behind(reading, token, phrase);
    if (token > reading->from && !reading_parted(reading, token))
        return false;
    for (uint32_t t = first + 1; t < reading->to && t < first + SUBJECT; t++) {
        if (reading_parted(reading, t))
            return false;
        if (slice_is_none(starts_with(rest_at(reading, t), ends)))
            continue;
        found->first = token;
        found->last = behind(reading, t, starts_with(rest_at(reading, t), ends)) - 1;
        return set_speaker(reading, first, t, &found->credit);
    }
    return false;
}

bool ideograph_credit(const struct reading *reading, uint32_t token, struct attribution *found)
{
    struct slice text;
    const struct phrase *phrase = phrase_at(reading, token, &text);
    if (!phrase || token == reading->from) {
        return phrase && phrase->kind == PHRASE_AHEAD && ahead(reading, token, text, found);
    }
    bool is_found = false;
    found->first = token;
    found->last = behind(reading, token, text) - 1;
    switch (phrase->kind) {
    case PHRASE_AHEAD:
        return ahead(reading, token, text, found);
    case PHRASE_BEHIND:
        found->first = phrase_start(reading, token);
        return set_speaker(reading, found->first, token, &found->credit);
    case PHRASE_SPEECH:
        if (!speech_follows(reading, token, text))
            return false;
        return subject_before(reading, token, &found->first, &found->credit);
    case PHRASE_SAY:
    case PHRASE_DECLINE:
        if (phrase->kind == PHRASE_SAY && reading_is_any(reading, token - 1, "未 不 没 沒 有"))
            return false;
        is_found = is_japanese(reading)
                       ? topic_before(reading, token, &found->first, &found->credit)
                       : subject_before(reading, token, &found->first, &found->credit);
        found->credit.declined = phrase->kind == PHRASE_DECLINE;
        return is_found;
    default:
        return false;
    }
}
