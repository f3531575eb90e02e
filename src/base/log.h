/* Diagnostics for -v. The sink is set once, before any thread starts; without one, nothing is
 * written. */
#ifndef HEXAPLA_BASE_LOG_H
#define HEXAPLA_BASE_LOG_H

void log_set_sink(void (*sink)(const char *line));
__attribute__((format(printf, 1, 2))) void log_debug(const char *format, ...);

#endif
