/* length/whole-task - a length of the whole task is ENOMEM. */
#include "case.h"

CASE("length/whole-task")
{
	maps("before");

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  0xffffe000,		       /* length, up to where an i386 task on x86-64 ends */
		  PROT_NONE,		       /* prot, so that nothing is accounted */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	maps("after");
}
