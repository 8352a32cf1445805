/* munmap/last-page - the last page of the task can be unmapped, its highest byte is no overflow. */
#include "case.h"

/* Never returns: the frames of its callers may be in a page that it replaces. */
static __attribute__((noinline)) void ask(void)
{
	volatile char between[65536];

	for (size_t i = 0; i < sizeof(between); i += 4096)
		between[i] = 0;

	call_mmap((void *)0xffffd000, /* address, the last page of an i386 task on x86-64 */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */
	peek((void *)0xffffdfff);			   /* the last byte below 0xffffe000 */

	call_munmap((void *)0xffffd000, 4096); /* up to the end of the task */
	peek((void *)0xffffdfff);	       /* gone */

	call_munmap((void *)0xffffd000, 4096); /* of what is free now */

	_exit(0);
}

CASE("munmap/last-page")
{
	int child_status = -1; /* waitpid has not filled it in */

	if (premise("fork", fork()) == 0)
		ask();

	premise("waitpid", waitpid(-1, &child_status, 0));
	ended("child", child_status);
}
