/* Inflates Brotli by Google's decoder, which is loaded when a page in an archive first needs it.
 * Never holds more than the limits plus one step. Holds no state of its own. */
#include "unpack/brotli.h"

#include "unpack/bound.h"

#include <brotli/decode.h>
#include <dlfcn.h>

enum { STEP = 1 << 18 };

struct decoder {
    __typeof__(BrotliDecoderCreateInstance) *create;
    __typeof__(BrotliDecoderDestroyInstance) *destroy;
    __typeof__(BrotliDecoderDecompressStream) *run;
};

/* POSIX promises what ISO C does not: that an object's address can hold a function's. */
static bool find(void *library, const char *name, void *function)
{
    return (*(void **)function = dlsym(library, name)) != NULL;
}

static bool open_decoder(struct decoder *decoder)
{
    void *library = dlopen("libbrotlidec.so.1", RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    bool found = library && find(library, "BrotliDecoderCreateInstance", &decoder->create) &&
                 find(library, "BrotliDecoderDestroyInstance", &decoder->destroy) &&
                 find(library, "BrotliDecoderDecompressStream", &decoder->run);
    if (library)
        dlclose(library);
    return found;
}

static bool read_all(const struct decoder *decoder, BrotliDecoderState *state, struct slice bytes,
                     const char *name, struct buffer *into, bool *cut, struct error *error)
{
    size_t start = into->len, left = bytes.len;
    const uint8_t *in = (const uint8_t *)bytes.data;
    BrotliDecoderResult code;
    do {
        buffer_reserve(into, STEP);
        uint8_t *out = (uint8_t *)into->data + into->len;
        size_t room = STEP;
        code = decoder->run(state, &left, &in, &room, &out, NULL);
        into->len += STEP - room;
        into->data[into->len] = '\0';
        if (!bound_check(bytes.len, into->len - start, name, error))
            return false;
    } while (code == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT);
    *cut = code != BROTLI_DECODER_RESULT_SUCCESS;
    if (*cut && into->len == start)
        return error_set(error, MESSAGE_MALFORMED, name, "Brotli: %s",
                         code == BROTLI_DECODER_RESULT_ERROR ? "damaged" : "breaks off");
    return true;
}

bool brotli_read(struct slice bytes, const char *name, struct buffer *into, bool *cut,
                 struct error *error)
{
    struct decoder decoder;
    *cut = false;
    BrotliDecoderState *state = open_decoder(&decoder) ? decoder.create(NULL, NULL, NULL) : NULL;
    if (!state)
        return error_set(error, MESSAGE_NEEDS_LIBRARY, name, "libbrotlidec (Debian: libbrotli1)");
    bool done = read_all(&decoder, state, bytes, name, into, cut, error);
    decoder.destroy(state);
    return done;
}
