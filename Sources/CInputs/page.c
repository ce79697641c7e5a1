#include "CInputs.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// The parser's own stack is searched for every closing tag, so depth is cost.
enum { deepest = 1024 };

// What is being put together while the parser reports.
typedef struct {
    cinputs_page page;
    uint8_t *bytes;
    cinputs_node *nodes;
    cinputs_attribute *attributes;
    int64_t byte_room, node_room, attribute_room;
    int32_t open[deepest];
    int32_t depth;
    int32_t status;
    htmlParserCtxtPtr parser;
} builder;

// Sorted by name.
static const struct {
    const char *name;
    int32_t tag;
} tags[] = {
    {"a", cinputs_anchor},
    {"address", cinputs_block},
    {"article", cinputs_article},
    {"aside", cinputs_aside},
    {"audio", cinputs_dropped},
    {"blockquote", cinputs_blockquote},
    {"body", cinputs_body},
    {"br", cinputs_line},
    {"button", cinputs_dropped},
    {"canvas", cinputs_dropped},
    {"caption", cinputs_block},
    {"center", cinputs_block},
    {"dd", cinputs_item},
    {"details", cinputs_block},
    {"dialog", cinputs_dropped},
    {"div", cinputs_div},
    {"dl", cinputs_list},
    {"dt", cinputs_item},
    {"fieldset", cinputs_form},
    {"figcaption", cinputs_caption},
    {"figure", cinputs_figure},
    {"footer", cinputs_footer},
    {"form", cinputs_form},
    {"h1", cinputs_heading1},
    {"h2", cinputs_heading2},
    {"h3", cinputs_heading3},
    {"h4", cinputs_heading4},
    {"h5", cinputs_heading5},
    {"h6", cinputs_heading6},
    {"head", cinputs_head},
    {"header", cinputs_header},
    {"hr", cinputs_rule},
    {"html", cinputs_html},
    {"iframe", cinputs_dropped},
    {"li", cinputs_item},
    {"link", cinputs_link},
    {"main", cinputs_main},
    {"menu", cinputs_nav},
    {"meta", cinputs_meta},
    {"nav", cinputs_nav},
    {"noframes", cinputs_noscript},
    {"noscript", cinputs_noscript},
    {"object", cinputs_dropped},
    {"ol", cinputs_list},
    {"option", cinputs_dropped},
    {"p", cinputs_p},
    {"pre", cinputs_pre},
    {"script", cinputs_script},
    {"section", cinputs_section},
    {"select", cinputs_dropped},
    {"style", cinputs_style},
    {"summary", cinputs_block},
    {"svg", cinputs_dropped},
    {"table", cinputs_table},
    {"tbody", cinputs_block},
    {"td", cinputs_cell},
    {"template", cinputs_dropped},
    {"textarea", cinputs_dropped},
    {"th", cinputs_cell},
    {"time", cinputs_time},
    {"title", cinputs_title},
    {"tr", cinputs_row},
    {"ul", cinputs_list},
    {"video", cinputs_dropped},
};

static int32_t tag_of(const char *name) {
    int low = 0, high = sizeof tags / sizeof *tags - 1;
    while (low <= high) {
        int middle = (low + high) / 2, order = strcmp(name, tags[middle].name);
        if (order == 0) return tags[middle].tag;
        if (order < 0) high = middle - 1;
        else low = middle + 1;
    }
    return cinputs_other;
}

static int is_kept(const char *name) {
    static const char *const names[] = {"class", "content", "datetime", "hidden",   "href",  "id", "itemprop",
                                        "lang",  "name",    "property", "rel",      "role",  "type", "xml:lang"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!strcmp(name, names[i])) return 1;
    return 0;
}

static void stop(builder *b, int32_t status) {
    if (b->status) return;
    b->status = status;
    xmlStopParser(b->parser);
}

// Room for `more` items of `size` bytes behind the first `count`; the memory, or NULL.
static void *grown(void *memory, int64_t count, int64_t more, int64_t *room, size_t size) {
    if (count + more <= *room) return memory;
    int64_t wanted = count + more > *room * 2 ? count + more + 256 : *room * 2;
    // Offsets are 32 bits wide.
    if (wanted > INT32_MAX) return NULL;
    void *bigger = realloc(memory, (size_t)wanted * size);
    if (bigger) *room = wanted;
    return bigger;
}

static int append(builder *b, const void *bytes, int64_t count) {
    uint8_t *memory = grown(b->bytes, b->page.byte_count, count, &b->byte_room, 1);
    if (!memory) return stop(b, -2), 0;
    b->bytes = memory;
    if (count) memcpy(memory + b->page.byte_count, bytes, (size_t)count);
    b->page.byte_count += count;
    return 1;
}

static int add(builder *b, int32_t tag) {
    cinputs_node *memory = grown(b->nodes, b->page.node_count, 1, &b->node_room, sizeof *b->nodes);
    if (!memory) return stop(b, -2), 0;
    b->nodes = memory;
    int32_t index = (int32_t)b->page.node_count++;
    memory[index] = (cinputs_node){tag, b->depth ? b->open[b->depth - 1] : -1, index + 1, (int32_t)b->page.byte_count, 0};
    return 1;
}

static void on_attribute(builder *b, const char *name, const char *value) {
    if (!is_kept(name)) return;
    cinputs_attribute *memory =
        grown(b->attributes, b->page.attribute_count, 1, &b->attribute_room, sizeof *b->attributes);
    if (!memory) return stop(b, -2);
    b->attributes = memory;
    int64_t start = b->page.byte_count, name_length = (int64_t)strlen(name);
    int64_t value_length = value ? (int64_t)strlen(value) : 0;
    if (!append(b, name, name_length) || !append(b, value, value_length)) return;
    memory[b->page.attribute_count++] = (cinputs_attribute){(int32_t)b->page.node_count - 1, (int32_t)start,
                                                            (int32_t)name_length, (int32_t)value_length};
}

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
    builder *b = context;
    if (b->status) return;
    if (b->depth == deepest) return stop(b, -1);
    if (!add(b, tag_of((const char *)name))) return;
    b->open[b->depth++] = (int32_t)b->page.node_count - 1;
    for (; attributes && attributes[0] && !b->status; attributes += 2)
        on_attribute(b, (const char *)attributes[0], (const char *)attributes[1]);
}

static void on_end(void *context, const xmlChar *name) {
    (void)name;
    builder *b = context;
    // The parser closes what it has opened, in order.
    if (b->status || b->depth == 0) return;
    b->nodes[b->open[--b->depth]].end = (int32_t)b->page.node_count;
}

static void on_text(void *context, const xmlChar *text, int count) {
    builder *b = context;
    if (b->status || count <= 0) return;
    int64_t last = b->page.node_count - 1;
    // The parser reports long text in pieces.
    int goes_on = last >= 0 && b->nodes[last].tag == cinputs_text &&
                  b->nodes[last].parent == (b->depth ? b->open[b->depth - 1] : -1) &&
                  b->nodes[last].start + b->nodes[last].length == b->page.byte_count;
    if (!goes_on && !add(b, cinputs_text)) return;
    if (append(b, text, count)) b->nodes[b->page.node_count - 1].length += count;
}

static void start_library(void) { xmlInitParser(); }

int32_t cinputs_page_read(const uint8_t *bytes, int64_t count, cinputs_page *page) {
    // Once, before threads meet in it.
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, start_library);
    memset(page, 0, sizeof *page);
    if (count <= 0) return 0;
    if (count > INT32_MAX / 2) return -2;
    builder *b = calloc(1, sizeof *b);
    if (!b) return -2;
    // Handlers of our own instead of the library's tree: no depth of recursion, no tree to free.
    htmlSAXHandler handler = {
        .startElement = on_start,
        .endElement = on_end,
        .characters = on_text,
        .ignorableWhitespace = on_text,
        .cdataBlock = on_text,
        .initialized = 1,
    };
    b->parser = htmlCreateMemoryParserCtxt((const char *)bytes, (int)count);
    if (b->parser) {
        *b->parser->sax = handler;
        b->parser->userData = b;
        htmlCtxtUseOptions(b->parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                          HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT);
        // The bytes are known to be UTF-8, whatever the page says.
        xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
        if (utf8) xmlSwitchToEncoding(b->parser, utf8);
        htmlParseDocument(b->parser);
        htmlFreeParserCtxt(b->parser);
    } else {
        b->status = -2;
    }
    while (b->depth > 0) b->nodes[b->open[--b->depth]].end = (int32_t)b->page.node_count;
    *page = b->page;
    page->bytes = b->bytes;
    page->nodes = b->nodes;
    page->attributes = b->attributes;
    int32_t status = b->status;
    free(b);
    return status;
}

void cinputs_page_close(cinputs_page *page) {
    free((void *)page->bytes);
    free((void *)page->nodes);
    free((void *)page->attributes);
    memset(page, 0, sizeof *page);
}
