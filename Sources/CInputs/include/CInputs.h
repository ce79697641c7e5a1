#pragma once
// The door to libxml2 (HTML), zlib (gzip), ICU's converters (charsets) and the byte loops of the C library. No header of theirs is visible to Swift.
#include <stdint.h>

/// The offset of the last `byte`; -1 when there is none.
int64_t cinputs_last_index(const uint8_t *_Nullable bytes, int64_t count, uint8_t byte);
/// How often `byte` is there.
int64_t cinputs_count(const uint8_t *_Nullable bytes, int64_t count, uint8_t byte);
/// The offset of the first byte that begins no well-formed character of UTF-8; -1 when all are well-formed.
int64_t cinputs_utf8_fault(const uint8_t *_Nullable bytes, int64_t count);
/// How many control characters there are, those met in text (tab to carriage return, escape) left aside; -1 when a zero
/// byte is among them.
int64_t cinputs_controls(const uint8_t *_Nullable bytes, int64_t count);

// MARK: Charsets

/// Whether `charset` names one that can be converted: “windows-1256”, “UTF-16”.
int32_t cinputs_charset_is_known(const char *_Nonnull charset);
/// Converts bytes in `charset` to UTF-8 in memory of its own; returns how many bytes `text` has then. -1 when something is
/// not of the charset, and `fault` is where it begins; -2 when there is no memory, -3 when the charset is unknown. Close
/// `text` when it is not NULL.
int64_t cinputs_convert(const char *_Nonnull charset, const uint8_t *_Nullable bytes, int64_t count,
                        uint8_t *_Nullable *_Nonnull text, int64_t *_Nonnull fault);
void cinputs_convert_close(uint8_t *_Nullable text);

// MARK: gzip

/// A gzip file, of one member or several, on its way to being unpacked.
typedef struct cinputs_gunzip cinputs_gunzip;
/// NULL when there is no memory.
cinputs_gunzip *_Nullable cinputs_gunzip_open(void);
void cinputs_gunzip_close(cinputs_gunzip *_Nullable);
/// Unpacks from `input` into `output`, as far as the one lasts or the other has room; returns how many bytes were written,
/// or -1 for damaged data. `used` is how many bytes of `input` are done with.
int64_t cinputs_gunzip_run(cinputs_gunzip *_Nonnull, const uint8_t *_Nullable input, int64_t count, int64_t *_Nonnull used,
                           uint8_t *_Nonnull output, int64_t room);
/// Whether the file may end here: behind a member, not inside one.
int32_t cinputs_gunzip_is_whole(const cinputs_gunzip *_Nonnull);

// MARK: HTML

/// The elements that matter for reading a page; all others are `cinputs_other`.
enum {
    cinputs_text = 0,
    cinputs_other,
    cinputs_article, cinputs_main, cinputs_section, cinputs_div, cinputs_body, cinputs_html, cinputs_head,
    cinputs_p, cinputs_heading1, cinputs_heading2, cinputs_heading3, cinputs_heading4, cinputs_heading5, cinputs_heading6,
    cinputs_blockquote, cinputs_pre, cinputs_list, cinputs_item, cinputs_figure, cinputs_caption,
    cinputs_table, cinputs_row, cinputs_cell, cinputs_line, cinputs_rule, cinputs_header, cinputs_block,
    cinputs_nav, cinputs_aside, cinputs_footer, cinputs_script, cinputs_style, cinputs_form, cinputs_noscript,
    cinputs_dropped, cinputs_title, cinputs_meta, cinputs_link, cinputs_time, cinputs_anchor
};

/// A piece of text or an element, in the order of the page.
typedef struct {
    /// One of the names above.
    int32_t tag;
    /// The index of the element around it; -1 for the outermost.
    int32_t parent;
    /// One behind the index of the last node inside it.
    int32_t end;
    /// Where its bytes lie; elements have none.
    int32_t start;
    int32_t length;
} cinputs_node;

/// An attribute of an element; bytes of name and value lie one behind the other.
typedef struct {
    int32_t node;
    int32_t start;
    int32_t name_length;
    int32_t value_length;
} cinputs_attribute;

/// A page taken apart. The pointers are NULL where there is nothing.
typedef struct {
    const uint8_t *_Null_unspecified bytes;
    const cinputs_node *_Null_unspecified nodes;
    const cinputs_attribute *_Null_unspecified attributes;
    int64_t byte_count;
    int64_t node_count;
    int64_t attribute_count;
} cinputs_page;

/// Takes a page of UTF-8 apart, mending what is broken and fetching nothing. Only attributes that tell of the article are
/// kept. Returns 0, -1 when elements are nested deeper than 1024, or -2 when there is no memory; call
/// `cinputs_page_close` in every case.
int32_t cinputs_page_read(const uint8_t *_Nullable bytes, int64_t count, cinputs_page *_Nonnull page);
void cinputs_page_close(cinputs_page *_Nonnull page);
