/* Fuzzes the grammar of settings: any bytes are either words or a refused line. */
#include "app/options.h"
#include "app/setting.h"
#include "text/utf8.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool apply(void *context, const struct setting *setting, struct error *error)
{
    struct options *options = context;
    for (size_t i = 0; i < setting->count; i++)
        if (!utf8_valid(setting->words[i]))
            abort();
    if (setting->count < 3 || !slice_equal_string(setting->words[0], "set"))
        return error_set(error, MESSAGE_SETTING, "", "no");
    return options_set(options, setting->words[1], setting->words[2], error);
}

static void fault(void *context, const struct error *error)
{
    (void)context;
    if (error->code != MESSAGE_SETTING || !error->where[0])
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct options options;
    options_init(&options);
    struct setting_reader reader = {apply, fault, &options};
    setting_read(slice_of((const char *)data, size), "fuzz", &reader);
    options_free(&options);
    return 0;
}
