/* madvise/for-anonymous-memory - WILLNEED, MERGEABLE and UNMERGEABLE are good for anonymous
 * memory, DONTNEED of locked shared memory is EINVAL. */
#include "case.h"

CASE("madvise/for-anonymous-memory")
{
	call_mmap((void *)0x50000000,			   /* address */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the area */

	call_madvise((void *)0x50000000, 8192, MADV_WILLNEED);

	call_madvise((void *)0x50000000, 8192, MADV_MERGEABLE);

	call_madvise((void *)0x50000000, 8192, MADV_UNMERGEABLE);

	peek((void *)0x50000000); /* the same byte */

	call_mmap((void *)0x60000000,				       /* address */
		  4096,						       /* length */
		  PROT_READ | PROT_WRITE,			       /* prot */
		  MAP_SHARED | MAP_ANONYMOUS | MAP_FIXED | MAP_LOCKED, /* flags */
		  -1,						       /* descriptor, none */
		  0);						       /* offset in bytes */

	poke((void *)0x60000000, 'y'); /* first byte of locked shared memory */

	call_madvise((void *)0x60000000, 4096, MADV_DONTNEED);

	call_madvise((void *)0x60000000, 4096, MADV_WILLNEED);

	peek((void *)0x60000000); /* the same byte */
}
