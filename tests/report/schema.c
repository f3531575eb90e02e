/* Real outputs held against schema/extract.json and schema/diff.json, by a validator for the part
 * of JSON Schema (draft 7) that the two use: type, enum, required, properties, items, pattern,
 * minimum, maximum, minItems, maxItems. */
#include "base/file.h"
#include "report/report.h"
#include "sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <jansson.h>
#include <regex.h>
#include <stdio.h>

static bool type_is(const char *type, const json_t *value)
{
    static const struct {
        const char *name;
        json_type type;
    } types[] = {{"object", JSON_OBJECT},   {"array", JSON_ARRAY},  {"string", JSON_STRING},
                 {"integer", JSON_INTEGER}, {"number", JSON_REAL},  {"number", JSON_INTEGER},
                 {"null", JSON_NULL},       {"boolean", JSON_TRUE}, {"boolean", JSON_FALSE}};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (strcmp(type, types[i].name) == 0 && json_typeof(value) == types[i].type)
            return true;
    return false;
}

static bool type_fits(const json_t *type, const json_t *value)
{
    if (!type)
        return true;
    if (json_is_string(type))
        return type_is(json_string_value(type), value);
    for (size_t i = 0; i < json_array_size(type); i++)
        if (type_is(json_string_value(json_array_get(type, i)), value))
            return true;
    return false;
}

static bool enum_fits(const json_t *words, const json_t *value)
{
    for (size_t i = 0; words && i < json_array_size(words); i++)
        if (json_equal(json_array_get(words, i), value))
            return true;
    return !words;
}

static bool within(double number, const json_t *minimum, const json_t *maximum)
{
    return (!minimum || number >= json_number_value(minimum)) &&
           (!maximum || number <= json_number_value(maximum));
}

static bool pattern_fits(const json_t *pattern, const json_t *value)
{
    regex_t regex;
    if (!pattern || !json_is_string(value))
        return true;
    if (regcomp(&regex, json_string_value(pattern), REG_EXTENDED | REG_NOSUB) != 0)
        return false;
    bool fits = regexec(&regex, json_string_value(value), 0, NULL, 0) == 0;
    regfree(&regex);
    return fits;
}

static bool valid(const json_t *schema, const json_t *value);

static bool object_fits(const json_t *schema, const json_t *value)
{
    const json_t *required = json_object_get(schema, "required");
    json_t *properties = json_object_get(schema, "properties"), *property;
    const char *key;
    for (size_t i = 0; i < json_array_size(required); i++)
        if (!json_object_get(value, json_string_value(json_array_get(required, i))))
            return false;
    json_object_foreach(properties, key, property)
    {
        const json_t *member = json_object_get(value, key);
        if (member && !valid(property, member))
            return false;
    }
    return true;
}

static bool array_fits(const json_t *schema, const json_t *value)
{
    const json_t *items = json_object_get(schema, "items");
    size_t count = json_array_size(value);
    if (!within((double)count, json_object_get(schema, "minItems"),
                json_object_get(schema, "maxItems")))
        return false;
    for (size_t i = 0; items && i < count; i++)
        if (!valid(items, json_array_get(value, i)))
            return false;
    return true;
}

/* The schemas are a few levels deep, so this recursion is. */
static bool valid(const json_t *schema, const json_t *value)
{
    if (!type_fits(json_object_get(schema, "type"), value) ||
        !enum_fits(json_object_get(schema, "enum"), value) ||
        !pattern_fits(json_object_get(schema, "pattern"), value))
        return false;
    if (json_is_number(value))
        return within(json_number_value(value), json_object_get(schema, "minimum"),
                      json_object_get(schema, "maximum"));
    if (json_is_object(value))
        return object_fits(schema, value);
    return !json_is_array(value) || array_fits(schema, value);
}

static json_t *load_schema(const char *name)
{
    char path[4096];
    const char *top = getenv("top_srcdir");
    json_error_t error;
    snprintf(path, sizeof path, "%s/schema/%s", top ? top : ".", name);
    json_t *schema = json_load_file(path, 0, &error);
    if (!schema)
        fail_msg("%s:%d: %s", path, error.line, error.text);
    return schema;
}

/* One line, ended by its line feed; the buffer is freed. */
static json_t *parse_line(struct buffer *line)
{
    json_error_t error;
    assert_true(line->len > 0 && line->data[line->len - 1] == '\n');
    assert_ptr_equal(memchr(line->data, '\n', line->len), line->data + line->len - 1);
    assert_memory_equal(line->data, "{\"schema\":1", 11);
    json_t *value = json_loadb(line->data, line->len, JSON_ALLOW_NUL, &error);
    if (!value)
        fail_msg("%d: %s", error.column, error.text);
    buffer_free(line);
    return value;
}

static struct article *bare_article(void)
{
    struct article *article = article_new();
    article->path = SLICE("-");
    article->text = SLICE("");
    return article;
}

/* Every key is there when nothing is known. */
static void test_bare_article(void **state)
{
    (void)state;
    struct buffer line = {0};
    struct article *article = bare_article();
    json_t *schema = load_schema("extract.json");
    report_article_json(article, NULL, &line);
    json_t *value = parse_line(&line);
    assert_true(valid(schema, value));
    assert_true(json_is_null(json_object_get(value, "title")));
    assert_null(json_object_get(value, "path_bytes"));
    json_decref(value);
    json_decref(schema);
    article_release(article);
}

static void test_full_article(void **state)
{
    (void)state;
    struct buffer line = {0};
    static const char *const sentences[] = {"One.", "Two.", "", "Three.", NULL};
    struct article *article = sample_article("a.txt", "T", "S", "2026-03-02", sentences);
    json_t *schema = load_schema("extract.json");
    article->sentences[1].id.repeat = 2;
    article->bylines = (struct strings){&article->title, 1};
    article->furniture = (struct furniture[]){{FURNITURE_SHARING, SLICE("Share this"), 1, 3}};
    article->furniture_count = 1;
    article_warn(article, MESSAGE_DATE_AMBIGUOUS, 2, "03/04/2026");
    report_article_json(article, NULL, &line);
    json_t *value = parse_line(&line);
    assert_true(valid(schema, value));
    assert_int_equal(json_array_size(json_object_get(value, "sentences")), 3);
    json_decref(value);
    json_decref(schema);
    article_release(article);
}

static void test_comparison(void **state)
{
    (void)state;
    struct buffer line = {0};
    struct comparison *comparison = sample_comparison();
    json_t *schema = load_schema("diff.json");
    report_comparison_json(comparison, &(struct report_json_options){.fields = NULL}, &line);
    json_t *value = parse_line(&line);
    assert_true(valid(schema, value));
    json_decref(value);
    json_decref(schema);
    comparison_release(comparison);
}

/* The validator would see it if a key went missing or changed its type: every path of the output
 * is spoiled in turn. Gives how many ways it tried. */
static size_t spoil(const json_t *schema, const json_t *top, json_t *at)
{
    size_t tried = 0;
    const char *key;
    json_t *member;
    if (json_is_array(at) && json_array_size(at) > 0)
        return spoil(schema, top, json_array_get(at, 0));
    if (!json_is_object(at))
        return 0;
    /* Putting a key back moves it to the end, so the walk is over the keys of a copy. */
    json_t *keys = json_copy(at);
    json_object_foreach(keys, key, member)
    {
        tried += spoil(schema, top, member) + 1;
        json_object_set_new(at, key, json_false());
        if (valid(schema, top))
            fail_msg("a false \"%s\" passed", key);
        json_object_del(at, key);
        if (valid(schema, top))
            fail_msg("a missing \"%s\" passed", key);
        json_object_set(at, key, member);
    }
    json_decref(keys);
    return tried;
}

static void test_validator_sees_faults(void **state)
{
    (void)state;
    struct buffer line = {0};
    struct comparison *comparison = sample_comparison();
    json_t *schema = load_schema("diff.json");
    report_comparison_json(comparison, &(struct report_json_options){.fields = NULL}, &line);
    json_t *value = parse_line(&line);
    assert_true(spoil(schema, value, value) > 50);
    assert_true(valid(schema, value));
    json_decref(value);
    json_decref(schema);
    comparison_release(comparison);
}

/* Every line that the program prints for the articles that come with it. */
static size_t check_program(const char *schema_name, const char *arguments)
{
    char command[8192];
    const char *program = getenv("HEXAPLA"), *top = getenv("top_srcdir");
    json_t *schema = load_schema(schema_name);
    assert_non_null(program);
    snprintf(command, sizeof command,
             "'%s' %s --no-config --quiet --format=json '%s/articles/ferry'", program, arguments,
             top ? top : ".");
    FILE *pipe = popen(command, "r");
    char *line = NULL;
    size_t room = 0, lines = 0;
    for (ssize_t len; (len = getline(&line, &room, pipe)) > 0; lines++) {
        json_t *value = json_loadb(line, (size_t)len, JSON_ALLOW_NUL, NULL);
        if (!value || !valid(schema, value))
            fail_msg("%s, line %zu", command, lines + 1);
        json_decref(value);
    }
    free(line);
    pclose(pipe);
    json_decref(schema);
    return lines;
}

static void test_program(void **state)
{
    (void)state;
    assert_true(check_program("extract.json", "extract") >= 4);
    assert_int_equal(check_program("diff.json", "diff"), 1);
    assert_int_equal(check_program("diff.json", "diff --base=1 --raw"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_bare_article), cmocka_unit_test(test_full_article),
        cmocka_unit_test(test_comparison),   cmocka_unit_test(test_validator_sees_faults),
        cmocka_unit_test(test_program),
    };
    return cmocka_run_group_tests_name("schema", tests, NULL, NULL);
}
