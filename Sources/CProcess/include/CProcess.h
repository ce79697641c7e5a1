#pragma once
#include <stdint.h>

/// How many words the command was called with, its own name among them.
int32_t cprocess_argument_count(void);
/// The word at `index`, from 0 to `cprocess_argument_count() - 1`.
const char *_Nonnull cprocess_argument(int32_t index);
