#pragma once
// The door to libxml2 (HTML) and zlib (gzip). No header of theirs is visible to Swift.
#include <stdint.h>
