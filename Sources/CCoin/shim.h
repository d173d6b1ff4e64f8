#ifndef BAROMETRE_CCOIN_SHIM_H
#define BAROMETRE_CCOIN_SHIM_H

/* COIN-OR Clp, its C interface as it is. */
#include <stdbool.h>
#include <coin/Clp_C_Interface.h>

#endif
