/* flags/hugetlb-unknown-size - MAP_HUGETLB for a page size that the machine does not have is
 * EINVAL. */
#include "case.h"

CASE("flags/hugetlb-unknown-size")
{
	call_mmap((void *)0x50000000,	  /* address, a free hint */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB |
			  (12 << 26), /* flags, pages of 2^12 bytes */
		  -1,		      /* descriptor, none */
		  0);		      /* offset in bytes */

	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  4096,					    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | (12 << 26), /* flags, the same bits alone */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */
}
