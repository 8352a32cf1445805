/* limits/past-the-end - MAP_FIXED past the end of the address space is ENOMEM. */
#include "case.h"

static const uint32_t words_past[6] = {
	0xffffe000,				 /* address */
	4096,					 /* length */
	PROT_READ,				 /* prot */
	MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
	-1,					 /* descriptor, none */
	0,					 /* offset in bytes */
};

CASE("limits/past-the-end")
{
	maps("before");

	call_mmap((void *)0xffffe000, /* address, TASK_SIZE of a 32-bit program on x86-64 */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_old_mmap(words_past);

	call_mmap((void *)0xffff0000,			   /* address, 64 KiB below 4 GiB */
		  16 * 4096,				   /* length */
		  PROT_READ,				   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	maps("after");
}
