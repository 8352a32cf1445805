/* precedence/end-before-type - ENOMEM for the end of the task precedes EINVAL for the type. */
#include "case.h"

CASE("precedence/end-before-type")
{
	call_mmap((void *)0xfffff000,	     /* address, ENOMEM by itself */
		  4096,			     /* length */
		  PROT_READ,		     /* prot */
		  MAP_ANONYMOUS | MAP_FIXED, /* flags, no type: EINVAL by itself */
		  -1,			     /* descriptor, none */
		  0);			     /* offset in bytes */
}
