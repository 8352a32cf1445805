/* madvise/dontdump - MADV_DONTDUMP leaves its pages out of a core dump until MADV_DODUMP takes them
 * in. */
#include "case.h"

CASE("madvise/dontdump")
{
	call_mmap((void *)0x50000000,			   /* address */
		  12288,				   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_madvise((void *)0x50001000, 4096, MADV_DONTDUMP); /* the second page */

	smaps("advised", (void *)0x50000000, "VmFlags.dd");
	smaps("advised", (void *)0x50001000, "VmFlags.dd");
	smaps("advised", (void *)0x50002000, "VmFlags.dd");

	call_madvise((void *)0x50001000, 4096, MADV_DODUMP);

	smaps("again", (void *)0x50001000, "VmFlags.dd");
}
