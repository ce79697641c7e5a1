#include "CProcess.h"

#include <stdlib.h>
#include <unistd.h>

static int arguments_count;
static char **arguments;

// Swift asks /proc for the arguments, and while it starts for the place of its runtime, and ends at once when a bare root
// has no /proc. C hands the arguments to whatever runs before main; 101 is before Swift's own.
__attribute__((constructor(101))) static void start(int count, char **words) {
    arguments_count = count;
    arguments = words;
    // Only a debugger's helper would be looked for there.
    if (access("/proc/self/exe", F_OK) != 0) setenv("SWIFT_ROOT", "/", 0);
}

int32_t cprocess_argument_count(void) { return arguments_count; }

const char *cprocess_argument(int32_t index) { return arguments[index]; }
