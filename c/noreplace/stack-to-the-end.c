/* noreplace/stack-to-the-end - MAP_FIXED_NOREPLACE past the end of the task is ENOMEM though it
 * begins in the stack; within it is EEXIST.
 *
 * persona: ADDR_NO_RANDOMIZE
 */
#include "case.h"

CASE("noreplace/stack-to-the-end")
{
	char *last;

	last = (char *)0xbffff000; /* the last page of the stack on an i386 kernel */
	if ((uintptr_t)__builtin_frame_address(0) > 0xc0000000)
		last = (char *)0xffffd000; /* and on an x86-64 one */

	maps("before");

	call_mmap(last,	     /* address */
		  8192,	     /* length, a page more than the task has */
		  PROT_READ, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, /* flags */
		  -1,						     /* descriptor, none */
		  0);						     /* offset in bytes */

	call_mmap(last,						     /* address */
		  4096,						     /* length */
		  PROT_READ,					     /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, /* flags */
		  -1,						     /* descriptor, none */
		  0);						     /* offset in bytes */

	maps("after");
}
