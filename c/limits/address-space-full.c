/* limits/address-space-full - where no hole is long enough mmap2 is ENOMEM. */
#include "case.h"

CASE("limits/address-space-full")
{
	for (size_t length = 0x80000000; length >= 0x100000; length /= 2) {
		while (mmap(NULL, length, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) !=
		       MAP_FAILED)
			;
	}

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  0x100000,		       /* length, 1 MiB */
		  PROT_NONE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_munmap((void *)0x60000000, 0x200000);

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  0x100000,		       /* length, 1 MiB */
		  PROT_NONE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  0x100000,		       /* length, 1 MiB */
		  PROT_NONE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	call_mmap(NULL,			       /* address, where the kernel sees fit */
		  0x100000,		       /* length, 1 MiB */
		  PROT_NONE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */
}
