#include "CInputs.h"
