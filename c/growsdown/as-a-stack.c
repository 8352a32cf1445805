/* growsdown/as-a-stack - a push below a MAP_GROWSDOWN area that serves as the stack makes it grow.
 *
 * RLIMIT_STACK: 4 MiB
 *
 * C has no word for esp.
 */
#include "case.h"

CASE("growsdown/as-a-stack")
{
	call_mmap((void *)0x50000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_READ | PROT_WRITE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_GROWSDOWN, /* flags */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	maps("mapped");

	__asm__ volatile("movl %%esp, %%ecx\n\t"
			 "movl $0x50000000, %%esp\n\t"
			 "pushl $0x68737570\n\t" /* 'push' */
			 "movl %%ecx, %%esp"
			 :
			 :
			 : "ecx", "memory");

	maps("grown");
	peek((void *)0x4ffffffc); /* lowest byte of what was pushed */
	peek((void *)0x4fffffff); /* its highest byte */
}
