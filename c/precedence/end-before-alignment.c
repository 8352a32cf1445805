/* precedence/end-before-alignment - ENOMEM for the end of the task precedes EINVAL for the
 * alignment. */
#include "case.h"

CASE("precedence/end-before-alignment")
{
	call_mmap((void *)0x9f000001,			   /* address, EINVAL by itself */
		  0x70000000,				   /* length, ENOMEM by itself from here */
		  PROT_NONE,				   /* prot, so that nothing is accounted */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */
}
