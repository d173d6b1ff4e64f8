#ifndef BAROMETRE_CXLSXWRITER_SHIM_H
#define BAROMETRE_CXLSXWRITER_SHIM_H

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* Helpers for what Swift cannot call comfortably: structs of mutable `char *`, macros, variadic functions. */

/* The library prints doubles with the thread's locale; anything but "C" would write decimal commas. */
static inline locale_t bx_enter_c_locale(locale_t *created)
{
    *created = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    return *created ? uselocale(*created) : (locale_t)0;
}

static inline void bx_leave_c_locale(locale_t previous, locale_t created)
{
    uselocale(previous ? previous : LC_GLOBAL_LOCALE);
    if (created)
        freelocale(created);
}

/* What a reader of the file gets back: the library prints "%.16G". */
static inline double bx_stored_value(double value)
{
    char text[40];
    snprintf(text, sizeof text, "%.16G", value);
    return strtod(text, NULL);
}

/* Format 0 is the workbook's "Normal" style, which fixes the unit of column widths. */
static inline void bx_set_default_font(lxw_workbook *workbook, const char *name, double size)
{
    lxw_format *normal = STAILQ_FIRST(workbook->formats);
    if (normal) {
        format_set_font_name(normal, name);
        format_set_font_size(normal, size);
    }
}

static inline lxw_workbook *bx_workbook_new(const char *path, const char *tmpdir, uint8_t constant_memory)
{
    lxw_workbook_options options = {.constant_memory = constant_memory, .tmpdir = (char *)tmpdir, .use_zip64 = 0};
    return workbook_new_opt(path, &options);
}

/* In constant memory rows go to a temporary file, and nobody looks whether they arrive there. */
static inline int bx_rows_have_arrived(lxw_worksheet *worksheet)
{
    FILE *rows = worksheet->optimize_tmpfile;
    return !rows || (fflush(rows) == 0 && !ferror(rows));
}

static inline lxw_error bx_set_properties(lxw_workbook *workbook, const char *title, const char *subject,
                                          const char *keywords, const char *company, long long created)
{
    lxw_doc_properties properties = {
        .title = (char *)title, .subject = (char *)subject, .keywords = (char *)keywords,
        .company = (char *)company, .created = (time_t)created,
    };
    return workbook_set_properties(workbook, &properties);
}

static inline lxw_error bx_add_table(lxw_worksheet *worksheet, uint32_t first_row, uint32_t last_row,
                                     const char *name, const char *const *headers, lxw_format *const *formats,
                                     uint16_t count, uint8_t no_autofilter)
{
    lxw_error error = LXW_ERROR_MEMORY_MALLOC_FAILED;
    lxw_table_column *columns = (lxw_table_column *)calloc(count, sizeof *columns);
    lxw_table_column **list = (lxw_table_column **)calloc((size_t)count + 1, sizeof *list);
    if (columns && list) {
        for (uint16_t i = 0; i < count; i++) {
            columns[i].header = (char *)headers[i];
            columns[i].header_format = formats[i];
            list[i] = &columns[i];
        }
        lxw_table_options options = {
            .name = (char *)name, .no_autofilter = no_autofilter, .no_banded_rows = 1,
            .style_type = LXW_TABLE_STYLE_TYPE_LIGHT, .style_type_number = 0, .columns = list,
        };
        error = worksheet_add_table(worksheet, first_row, 0, last_row, (lxw_col_t)(count - 1), &options);
    }
    free(columns);
    free(list);
    return error;
}

static inline lxw_error bx_ignore_text_numbers(lxw_worksheet *worksheet, uint32_t first_row, uint32_t last_row,
                                               uint16_t last_column)
{
    char range[LXW_MAX_CELL_RANGE_LENGTH];
    lxw_rowcol_to_range(range, first_row, 0, last_row, last_column);
    return worksheet_ignore_errors(worksheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
}

static inline lxw_error bx_insert_chart(lxw_worksheet *worksheet, uint32_t row, lxw_chart *chart, int32_t x_offset,
                                        double x_scale, double y_scale, const char *description)
{
    lxw_chart_options options = {
        .x_offset = x_offset, .y_offset = 2, .x_scale = x_scale, .y_scale = y_scale,
        .object_position = LXW_OBJECT_MOVE_DONT_SIZE, .description = (char *)description,
    };
    return worksheet_insert_chart_opt(worksheet, row, 0, chart, &options);
}

static inline lxw_chart_font bx_font(const char *name, double size, uint32_t color, uint8_t bold)
{
    lxw_chart_font font = {.name = (char *)name, .size = size, .bold = bold, .color = color};
    return font;
}

static inline void bx_series_line(lxw_chart_series *series, uint32_t color, float width, uint8_t dash)
{
    lxw_chart_line line = {.color = color, .width = width, .dash_type = dash};
    chart_series_set_line(series, &line);
}

static inline void bx_series_no_line(lxw_chart_series *series)
{
    lxw_chart_line line = {.none = 1};
    chart_series_set_line(series, &line);
}

static inline void bx_series_circle(lxw_chart_series *series, uint8_t size, uint32_t color)
{
    lxw_chart_line line = {.color = color, .width = 0.75f};
    lxw_chart_fill fill = {.color = color};
    chart_series_set_marker_type(series, LXW_CHART_MARKER_CIRCLE);
    chart_series_set_marker_size(series, size);
    chart_series_set_marker_line(series, &line);
    chart_series_set_marker_fill(series, &fill);
}

/* Custom labels as literal strings: labels linked to cells show the number in LibreOffice. A NULL text hides. */
static inline lxw_error bx_series_labels(lxw_chart_series *series, const char *const *texts, uint16_t count,
                                         uint8_t position, lxw_chart_font font, uint8_t has_background,
                                         uint32_t background)
{
    lxw_error error = LXW_ERROR_MEMORY_MALLOC_FAILED;
    lxw_chart_data_label *labels = (lxw_chart_data_label *)calloc(count, sizeof *labels);
    lxw_chart_data_label **list = (lxw_chart_data_label **)calloc((size_t)count + 1, sizeof *list);
    lxw_chart_fill fill = {.color = background, .none = !has_background};
    if (labels && list) {
        for (uint16_t i = 0; i < count; i++) {
            labels[i].value = (char *)texts[i];
            labels[i].hide = texts[i] == NULL;
            labels[i].font = &font;
            labels[i].fill = &fill;
            list[i] = &labels[i];
        }
        chart_series_set_labels(series);
        error = chart_series_set_labels_custom(series, list);
        chart_series_set_labels_position(series, position);
        chart_series_set_labels_font(series, &font);
        chart_series_set_labels_fill(series, &fill);
    }
    free(labels);
    free(list);
    return error;
}

/* A bar with a thin edge, so that neighbours in a stack stay apart on grey paper. */
static inline void bx_series_bar(lxw_chart_series *series, uint32_t color, uint32_t edge)
{
    lxw_chart_fill fill = {.color = color};
    lxw_chart_line line = {.color = edge, .width = 0.75f};
    chart_series_set_fill(series, &fill);
    chart_series_set_line(series, &line);
}

/* Over formula cells the library caches zeros: it knows no results. Filled here, the cache is left alone. */
static inline lxw_error bx_fill_cache(lxw_series_range *range, const double *values, uint16_t count)
{
    for (uint16_t i = 0; i < count; i++) {
        lxw_series_data_point *point = (lxw_series_data_point *)calloc(1, sizeof *point);
        if (!point)
            return LXW_ERROR_MEMORY_MALLOC_FAILED;
        point->number = values[i];
        STAILQ_INSERT_TAIL(range->data_cache, point, list_pointers);
        range->num_data_points++;
    }
    range->ignore_cache = LXW_TRUE;
    return LXW_NO_ERROR;
}

/* A drop-down over a range: a literal list stops at 255 characters. */
static inline lxw_error bx_drop_down(lxw_worksheet *worksheet, uint32_t row, uint16_t column, const char *range)
{
    lxw_data_validation validation = {
        .validate = LXW_VALIDATION_TYPE_LIST_FORMULA, .ignore_blank = LXW_VALIDATION_OFF,
        .show_input = LXW_VALIDATION_ON, .show_error = LXW_VALIDATION_ON, .dropdown = LXW_VALIDATION_ON,
        .value_formula = (char *)range,
    };
    return worksheet_data_validation_cell(worksheet, row, column, &validation);
}

static inline void bx_gridlines(lxw_chart_axis *axis, uint32_t color)
{
    lxw_chart_line line = {.color = color, .width = 0.5f};
    chart_axis_major_gridlines_set_visible(axis, LXW_TRUE);
    chart_axis_major_gridlines_set_line(axis, &line);
}

static inline void bx_axis_line(lxw_chart_axis *axis, uint32_t color)
{
    lxw_chart_line line = {.color = color, .width = 0.75f};
    chart_axis_set_line(axis, &line);
}

static inline void bx_no_axis_line(lxw_chart_axis *axis)
{
    lxw_chart_line line = {.none = 1};
    chart_axis_set_line(axis, &line);
}

static inline void bx_no_chart_border(lxw_chart *chart)
{
    lxw_chart_line line = {.none = 1};
    chart_chartarea_set_line(chart, &line);
}

#endif
