/*
 * mks.h - mmap of the MKS Toolkit on top of Linux's.
 *
 * The document has names and no numbers.  Every name but one is Linux's, with its value;
 * MAP_VARIABLE is ours, a bit that Linux gives no meaning (the same in asm/inc/mks.inc).
 * doc/dialects.md tells what differs.
 */
#ifndef MKS_H
#define MKS_H

#include "case.h"

#define MAP_VARIABLE 0x1000000

/* The address, or MAP_FAILED and errno.  mmap64() of the document: off in bytes. */
void *mks_mmap(void *addr, size_t len, int prot, int flags, int fildes, off64_t off);

/* The same, reported in mmap2's 4096-byte units. */
void *call_mks_mmap(void *addr, size_t len, int prot, int flags, int fildes, off64_t off);

#endif
