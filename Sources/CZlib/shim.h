#ifndef BAROMETRE_CZLIB_H
#define BAROMETRE_CZLIB_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <zlib.h>

/// Unpacks raw deflate data into a buffer of known size; never writes beyond it. Returns the number of bytes written, or -1 when
/// the data is damaged, does not end, or holds more than the buffer.
static inline long long cz_inflate(const uint8_t *input, size_t input_length, uint8_t *output, size_t output_length)
{
    z_stream stream;
    memset(&stream, 0, sizeof stream);
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
        return -1;
    stream.next_in = (Bytef *)input;
    stream.avail_in = (uInt)input_length;
    stream.next_out = output;
    stream.avail_out = (uInt)output_length;
    int status = inflate(&stream, Z_FINISH);
    long long written = (long long)stream.total_out;
    inflateEnd(&stream);
    return status == Z_STREAM_END ? written : -1;
}

/// CRC-32 as zip files carry it.
static inline uint32_t cz_checksum(const uint8_t *input, size_t length)
{
    return (uint32_t)crc32(0, (const Bytef *)input, (uInt)length);
}

#endif
