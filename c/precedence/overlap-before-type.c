/* precedence/overlap-before-type - EEXIST for an overlap precedes EINVAL for the type. */
#include "case.h"

CASE("precedence/overlap-before-type")
{
	call_mmap((void *)0x36200000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x36200000,		       /* address, EEXIST by itself */
		  4096,				       /* length */
		  PROT_READ,			       /* prot */
		  MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, /* flags, no type: EINVAL by itself */
		  -1,				       /* descriptor, none */
		  0);				       /* offset in bytes */
}
