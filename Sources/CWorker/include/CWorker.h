#ifndef CWORKER_H
#define CWORKER_H

// What a worker process and its supervisor need of the system beyond what Swift imports.

#include "cw_confinement.h"
#include "cw_spawn.h"

#endif
