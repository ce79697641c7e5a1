#include "CPages.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t skeleton[] = {
#embed "../Reports/Pages/page.html"
};
static const uint8_t style[] = {
#embed "../Reports/Pages/page.css"
};
static const uint8_t script[] = {
#embed "../Reports/Pages/model.js"
    ,
#embed "../Reports/Pages/elements.js"
    ,
#embed "../Reports/Pages/lists.js"
    ,
#embed "../Reports/Pages/reader.js"
    ,
#embed "../Reports/Pages/map.js"
    ,
#embed "../Reports/Pages/views.js"
    ,
#embed "../Reports/Pages/page.js"
};
static const uint8_t outlines[] = {
#embed "../../Models/Places/governorates.outline.json"
};

cpages_file cpages_skeleton(void) { return (cpages_file){skeleton, (int32_t)sizeof skeleton}; }
cpages_file cpages_style(void) { return (cpages_file){style, (int32_t)sizeof style}; }
cpages_file cpages_script(void) { return (cpages_file){script, (int32_t)sizeof script}; }
cpages_file cpages_outlines(void) { return (cpages_file){outlines, (int32_t)sizeof outlines}; }
