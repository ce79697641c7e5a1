#pragma once
// The files of Sources/Reports/Pages, built into the binary so that raqim stays one file beside its gazetteer.
#include <stdint.h>

/// One file; `bytes` are UTF-8 without a closing zero.
typedef struct {
    const uint8_t *_Nonnull bytes;
    int32_t count;
} cpages_file;

/// The page's skeleton, with `{{…}}` where the rest goes.
cpages_file cpages_skeleton(void);
/// The page's style.
cpages_file cpages_style(void);
/// The page's script: all .js files one behind another.
cpages_file cpages_script(void);
/// Outlines of the governorates, GeoJSON.
cpages_file cpages_outlines(void);
