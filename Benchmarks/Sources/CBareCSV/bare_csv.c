#include "bare_csv.h"

#include <csv.h>
#include <stdio.h>

static void count_field(void *content, size_t length, void *context) {
    (void)content;
    (void)length;
    *(long *)context += 1;
}

static void end_record(int terminator, void *context) {
    (void)terminator;
    (void)context;
}

long bare_csv_fields(const char *path) {
    struct csv_parser parser;
    static char buffer[1 << 18];
    long fields = 0;
    FILE *file = fopen(path, "rb");
    if (!file) return -1;
    csv_init(&parser, CSV_STRICT);
    csv_set_delim(&parser, ';');
    size_t count;
    if (fread(buffer, 1, 3, file) != 3 || buffer[0] != '\xEF') rewind(file);
    while ((count = fread(buffer, 1, sizeof buffer, file)) > 0)
        if (csv_parse(&parser, buffer, count, count_field, end_record, &fields) != count) fields = -1;
    csv_fini(&parser, count_field, end_record, &fields);
    csv_free(&parser);
    fclose(file);
    return fields;
}
