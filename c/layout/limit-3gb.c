/* layout/limit-3gb - with ADDR_LIMIT_3GB the task ends at 0c0000000h on every kernel.
 *
 * RLIMIT_STACK: 8 MiB
 * persona: ADDR_LIMIT_3GB
 */
#include "case.h"

CASE("layout/limit-3gb")
{
	char *area;

	call_mmap((void *)0xc0000000,			   /* address, the fourth gigabyte */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	area = call_mmap(NULL,			      /* address, no hint */
			 65536,			      /* length */
			 PROT_READ | PROT_WRITE,      /* prot */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	value("gigabyte", (uintptr_t)area >> 30);
}
