/* mprotect/to-execute-only - PROT_EXEC alone takes the execute-only key, another prot gives it
 * back. */
#include "case.h"

CASE("mprotect/to-execute-only")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 0xc3); /* a ret, 0xc3 */
	maps("writable");

	call_mprotect((void *)0x50000000, /* address */
		      4096,		  /* length */
		      PROT_EXEC);	  /* prot, the point of the case */

	maps("executable");
	peek((void *)0x50000000);      /* the ret, executable only */
	call_into((void *)0x50000000); /* the ret */

	call_mprotect((void *)0x50000000,     /* address */
		      4096,		      /* length */
		      PROT_READ | PROT_EXEC); /* prot, the key is given back */

	peek((void *)0x50000000); /* the ret, readable again */
}
