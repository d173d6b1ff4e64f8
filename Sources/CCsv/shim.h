#ifndef BAROMETRE_CCSV_SHIM_H
#define BAROMETRE_CCSV_SHIM_H

#include <csv.h>

/* libcsv keeps its states in its .c file: a quote was read inside a quoted field and may close it. */
enum { barometre_csv_field_might_have_ended = 3 };

static int barometre_csv_never_space(unsigned char byte) {
    (void)byte;
    return 0;
}

/* Without this libcsv trims unquoted blanks at both ends of a field. */
static inline void barometre_csv_keep_spaces(struct csv_parser *parser) {
    csv_set_space_func(parser, barometre_csv_never_space);
}

/* Whether the parser stands just after a quote that may have closed a quoted field. */
static inline int barometre_csv_after_quote(const struct csv_parser *parser) {
    return parser->pstate == barometre_csv_field_might_have_ended;
}

/* Content bytes of the field being read, less the quote that may close it. */
static inline size_t barometre_csv_pending_bytes(const struct csv_parser *parser) {
    return barometre_csv_after_quote(parser) ? parser->entry_pos - 1 : parser->entry_pos;
}

#endif
