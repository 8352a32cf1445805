/*
 * utek.h - UTek's mmap, as far as Linux has what it asks for.
 *
 * The manual page has names and no numbers: the values are ours, the same as in
 * asm/inc/utek.inc.  doc/dialects.md tells what Linux makes of each.
 */
#ifndef UTEK_H
#define UTEK_H

#include "case.h"

/* pid: a process, or one of these, which no process can be. */
enum {
	M_SELF = 0,
	M_ZFILL = -1,
	M_PHYS = -2,
	M_VMEEXT = -3,	 /* A32 extended */
	M_VMESTD = -4,	 /* A24 standard */
	M_VMESHORT = -5, /* A16 short */
	M_VME = M_VMEEXT,
};

/* prot: the class of the process itself has the bits of PROT_READ and PROT_WRITE. */
enum {
	M_R_SELF = 0x001,
	M_W_SELF = 0x002,
	M_R_USER = 0x004,
	M_W_USER = 0x008,
	M_R_PGROUP = 0x010,
	M_W_PGROUP = 0x020,
	M_R_GROUP = 0x040,
	M_W_GROUP = 0x080,
	M_R_WORLD = 0x100,
	M_W_WORLD = 0x200,
};

/* share: PRIVATE, or any other number. */
enum { PRIVATE = 0, SHARED = 1 };

/* errno: Linux's that stand for the two it does not have. */
#define EMRANGE ENOMEM	 /* outside the address space */
#define EMCOLLIDE EEXIST /* MAP_FIXED_NOREPLACE on an area that is there */

/* 0, or -1 and errno. */
int utek_mmap(int pid, void *fromaddr, void *toaddr, unsigned int len, unsigned int prot,
	      unsigned int share);

/* The same, reported. */
int call_utek_mmap(int pid, void *fromaddr, void *toaddr, unsigned int len, unsigned int prot,
		   unsigned int share);

#endif
