/* mks/unsupported-protection - a prot that cannot be kept is ENOTSUP; Linux ignores a bit that
 * it does not know. */
#include "mks.h"

CASE("mks/unsupported-protection")
{
	call_mks_mmap((void *)0x50000000,     /* address */
		      4096,		      /* length */
		      PROT_READ | 0x10,	      /* prot, a bit of neither */
		      MAP_PRIVATE | MAP_ANON, /* flags */
		      -1,		      /* descriptor, none */
		      0);		      /* offset in bytes */

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | 0x10,	  /* prot, the same to Linux */
		  MAP_PRIVATE | MAP_ANON, /* flags */
		  -1,			  /* descriptor, none */
		  0);			  /* offset in bytes */

	call_mks_mmap((void *)0x51000000,     /* address */
		      4096,		      /* length */
		      PROT_WRITE | PROT_EXEC, /* prot, an unusual one */
		      MAP_PRIVATE | MAP_ANON, /* flags */
		      -1,		      /* descriptor, none */
		      0);		      /* offset in bytes */
}
