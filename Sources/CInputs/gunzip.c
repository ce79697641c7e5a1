#include "CInputs.h"

#include <stdlib.h>
#include <zlib.h>

struct cinputs_gunzip {
    z_stream stream;
    // Behind a member nothing, padding or another member may follow.
    int is_between;
    int has_member;
};

cinputs_gunzip *cinputs_gunzip_open(void) {
    cinputs_gunzip *gunzip = calloc(1, sizeof *gunzip);
    if (!gunzip) return NULL;
    // 16: gzip, and nothing else.
    if (inflateInit2(&gunzip->stream, 16 + MAX_WBITS) != Z_OK) {
        free(gunzip);
        return NULL;
    }
    gunzip->is_between = 1;
    return gunzip;
}

void cinputs_gunzip_close(cinputs_gunzip *gunzip) {
    if (!gunzip) return;
    inflateEnd(&gunzip->stream);
    free(gunzip);
}

int32_t cinputs_gunzip_is_whole(const cinputs_gunzip *gunzip) { return gunzip->is_between && gunzip->has_member; }

int64_t cinputs_gunzip_run(cinputs_gunzip *gunzip, const uint8_t *input, int64_t count, int64_t *used, uint8_t *output,
                           int64_t room) {
    z_stream *stream = &gunzip->stream;
    // Pieces are far smaller than what zlib's counters hold.
    if (count > 1 << 30) count = 1 << 30;
    if (room > 1 << 30) room = 1 << 30;
    stream->next_in = (Bytef *)input;
    stream->avail_in = (uInt)count;
    stream->next_out = output;
    stream->avail_out = (uInt)room;
    while (stream->avail_out > 0) {
        if (gunzip->is_between) {
            // Archives pad with zeros.
            while (gunzip->has_member && stream->avail_in > 0 && *stream->next_in == 0) {
                stream->next_in++;
                stream->avail_in--;
            }
            if (stream->avail_in == 0) break;
            if (gunzip->has_member && inflateReset(stream) != Z_OK) return -1;
            gunzip->is_between = 0;
            gunzip->has_member = 1;
        }
        // Called without input too: what is unpacked may still wait for room.
        int status = inflate(stream, Z_NO_FLUSH);
        if (status == Z_STREAM_END) {
            gunzip->is_between = 1;
        } else if (status == Z_BUF_ERROR) {
            break;
        } else if (status != Z_OK) {
            return -1;
        }
    }
    *used = count - stream->avail_in;
    return room - stream->avail_out;
}
