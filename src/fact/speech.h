/* Who says what: quotations, and the words that credit somebody. */
#ifndef HEXAPLA_FACT_SPEECH_H
#define HEXAPLA_FACT_SPEECH_H

#include "fact/reading.h"

/* The quotations and credits of the sentence, into reading->speech; its names are known. */
void speech_read(struct reading *reading);
/* Once all sentences are read: gives each quotation its speaker. */
void speech_credit(struct reading *reading);

#endif
