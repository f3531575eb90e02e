/* What must hold in every object that diff prints, whatever the articles: held against the three
 * stories that come with the program, by way of the real program. */
#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static json_t *at(const json_t *object, const char *key)
{
    json_t *value = json_object_get(object, key);
    if (!value)
        fail_msg("no \"%s\"", key);
    return value;
}

static size_t number(const json_t *object, const char *key)
{
    return (size_t)json_integer_value(at(object, key));
}

static struct slice text_of(const json_t *object, const char *key)
{
    const json_t *value = at(object, key);
    return slice_of(json_string_value(value), json_string_length(value));
}

/* The only line of the program's output. */
static json_t *run(const char *arguments)
{
    char command[8192];
    const char *program = getenv("HEXAPLA"), *top = getenv("top_srcdir");
    assert_non_null(program);
    snprintf(command, sizeof command, "'%s' diff --no-config --quiet --format=json %s'%s/articles'",
             program, arguments, top ? top : ".");
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    char *line = NULL;
    size_t room = 0;
    json_t *stories = json_array();
    for (ssize_t len; (len = getline(&line, &room, pipe)) > 0;) {
        json_t *story = json_loadb(line, (size_t)len, JSON_ALLOW_NUL, NULL);
        assert_non_null(story);
        json_array_append_new(stories, story);
    }
    free(line);
    pclose(pipe);
    assert_true(json_array_size(stories) >= 3);
    return stories;
}

static void check_partition(const json_t *story)
{
    const json_t *articles = at(story, "articles"), *statements = at(story, "statements");
    size_t told[64] = {0}, i, j, k;
    json_t *statement, *member, *sentence;
    json_t *seen = json_object();
    json_array_foreach(statements, i, statement)
    {
        json_array_foreach(at(statement, "members"), j, member)
        {
            size_t article = number(member, "article");
            assert_true(article < json_array_size(articles) && article < 64);
            assert_true(json_array_size(at(member, "sentences")) > 0);
            json_array_foreach(at(member, "sentences"), k, sentence)
            {
                char key[64];
                snprintf(key, sizeof key, "%zu %lld", article,
                         (long long)json_integer_value(sentence));
                if (json_object_get(seen, key))
                    fail_msg("sentence %s is in two statements", key);
                json_object_set_new(seen, key, json_true());
                told[article]++;
            }
        }
    }
    for (size_t article = 0; article < json_array_size(articles); article++)
        assert_int_equal(told[article],
                         json_array_size(at(json_array_get(articles, article), "sentences")));
    json_decref(seen);
}

static size_t rank(struct slice class)
{
    static const char *const classes[] = {"verbatim", "near", "paraphrase", "unique"};
    for (size_t i = 0; i < 4; i++)
        if (slice_equal_string(class, classes[i]))
            return i;
    fail_msg("class %.*s", SLICE_ARG(class));
    return 0;
}

static bool has_flag(const json_t *object, const char *flag)
{
    size_t i;
    json_t *name;
    json_array_foreach(at(object, "flags"), i, name)
    {
        if (strcmp(json_string_value(name), flag) == 0)
            return true;
    }
    return false;
}

/* The class is the weakest of the pairs of different articles, and a conflict is some pair's. */
static void check_classes(const json_t *story)
{
    size_t i, j;
    json_t *statement, *pair;
    json_array_foreach(at(story, "statements"), i, statement)
    {
        size_t weakest = 0, across = 0;
        bool conflict = false;
        json_array_foreach(at(statement, "pairs"), j, pair)
        {
            double score = json_number_value(at(pair, "score"));
            size_t class = rank(text_of(pair, "class"));
            assert_true(score >= 0 && score <= 1 && class < 3);
            conflict |= has_flag(pair, "conflict");
            if (number(at(pair, "a"), "article") == number(at(pair, "b"), "article"))
                continue;
            across++;
            weakest = class > weakest ? class : weakest;
        }
        size_t members = json_array_size(at(statement, "members"));
        assert_true(members > 0 && (across > 0) == (members > 1));
        assert_int_equal(rank(text_of(statement, "class")), across ? weakest : 3);
        assert_true(has_flag(statement, "conflict") == conflict);
    }
}

static bool blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/* The same but for white space. */
static bool same_words(struct slice a, struct slice b)
{
    size_t i = 0, j = 0;
    for (;;) {
        while (i < a.len && blank(a.data[i]))
            i++;
        while (j < b.len && blank(b.data[j]))
            j++;
        if (i == a.len || j == b.len || a.data[i] != b.data[j])
            return i == a.len && j == b.len;
        i++;
        j++;
    }
}

/* Sentences stand in their blocks, in order, and in the file where origin says. Gives how many were
 * found in the file. */
static size_t check_places(const json_t *article)
{
    struct slice text = text_of(article, "text"), path = text_of(article, "path");
    struct buffer file = {0};
    bool plain = slice_equal_string(text_of(article, "encoding"), "utf-8");
    size_t i, end = 0, found = 0;
    json_t *sentence;
    assert_true(file_read(path.data, 1 << 24, &file, NULL));
    json_array_foreach(at(article, "sentences"), i, sentence)
    {
        struct range range = {(uint32_t)number(sentence, "start"),
                              (uint32_t)number(sentence, "end")};
        const json_t *block = json_array_get(at(article, "blocks"), number(sentence, "block"));
        assert_true(range.start >= end && range.start < range.end && range.end <= text.len);
        assert_true(range.start >= number(block, "start") && range.end <= number(block, "end"));
        assert_false(blank(text.data[range.start]) || blank(text.data[range.end - 1]));
        end = range.end;
        const json_t *origin = at(sentence, "origin");
        if (!slice_equal_string(text_of(article, "format"), "text")) {
            assert_true(json_is_null(origin));
            continue;
        }
        assert_int_equal(json_array_size(origin), 2);
        struct slice there =
            slice_sub(buffer_slice(&file), (size_t)json_integer_value(json_array_get(origin, 0)),
                      (size_t)json_integer_value(json_array_get(origin, 1)));
        if (plain && !same_words(there, slice_range(text, range)))
            fail_msg("%s: \"%.*s\" is not \"%.*s\"", path.data, SLICE_ARG(there),
                     SLICE_ARG(slice_range(text, range)));
        found += plain;
    }
    buffer_free(&file);
    return found;
}

static void check_passages(const json_t *story)
{
    static const char *const sides[] = {"a", "b"};
    size_t i;
    json_t *passage;
    json_array_foreach(at(story, "passages"), i, passage)
    {
        assert_true(number(at(passage, "a"), "article") < number(at(passage, "b"), "article"));
        for (size_t side = 0; side < 2; side++) {
            const json_t *stretch = at(passage, sides[side]);
            const json_t *article =
                json_array_get(at(story, "articles"), number(stretch, "article"));
            assert_true(number(stretch, "start") < number(stretch, "end"));
            assert_true(number(stretch, "end") <= text_of(article, "text").len);
        }
    }
}

static void check_matrix(const json_t *story)
{
    static const char *const classes[] = {"verbatim", "near", "paraphrase"};
    size_t count = json_array_size(at(story, "articles"));
    for (size_t row = 0; row < count; row++)
        for (size_t column = 0; column < count; column++) {
            double sum = 0;
            for (size_t class = 0; class < 3; class ++) {
                const json_t *table = at(at(story, "matrix"), classes[class]);
                const json_t *share = json_array_get(json_array_get(table, row), column);
                assert_true(json_is_null(share) == (row == column));
                sum += json_number_value(share);
            }
            assert_true(sum >= 0 && sum <= 1.0001);
        }
}

static void test_stories(void **state)
{
    (void)state;
    json_t *stories = run(""), *story, *article;
    size_t i, j, found = 0;
    json_array_foreach(stories, i, story)
    {
        check_partition(story);
        check_classes(story);
        check_passages(story);
        check_matrix(story);
        json_array_foreach(at(story, "articles"), j, article)
        {
            found += check_places(article);
        }
    }
    assert_true(found > 100);
    json_decref(stories);
}

/* What a story says that does not depend on what its articles are held against. */
static void check_same(const json_t *story, const json_t *without)
{
    static const char *const lists[] = {"statements", "facts", "passages", "lineage"};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        assert_int_equal(json_array_size(at(story, lists[i])),
                         json_array_size(at(without, lists[i])));
    assert_true(json_equal(at(story, "matrix"), at(without, "matrix")));
    const json_t *statements = at(story, "statements"), *others = at(without, "statements");
    json_t *classes = json_object(), *statement;
    size_t i;
    json_array_foreach(others, i, statement)
    {
        json_object_set(classes, text_of(statement, "id").data, at(statement, "class"));
    }
    json_array_foreach(statements, i, statement)
    {
        const json_t *class = json_object_get(classes, text_of(statement, "id").data);
        assert_non_null(class);
        assert_true(json_equal(class, at(statement, "class")));
    }
    json_decref(classes);
}

/* A base changes what is held against what, not what there is. */
static void test_base(void **state)
{
    (void)state;
    json_t *stories = run("--base=2 "), *without = run(""), *story;
    size_t i;
    json_array_foreach(stories, i, story)
    {
        assert_int_equal(number(story, "base"), 1);
        check_partition(story);
        check_matrix(story);
        check_same(story, json_array_get(without, i));
    }
    json_decref(stories);
    json_decref(without);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_stories), cmocka_unit_test(test_base)};
    return cmocka_run_group_tests_name("invariants", tests, NULL, NULL);
}
