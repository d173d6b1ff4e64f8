#ifndef BARE_CSV_H
#define BARE_CSV_H

/// Reads a `;` file with libcsv and callbacks that only count. Returns the number of fields, or -1.
long bare_csv_fields(const char *path);

#endif
