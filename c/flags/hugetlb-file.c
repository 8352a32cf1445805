/* flags/hugetlb-file - MAP_HUGETLB with an ordinary file is EINVAL.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("flags/hugetlb-file")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	     /* address, a free hint */
		  4096,			     /* length */
		  PROT_READ,		     /* prot */
		  MAP_PRIVATE | MAP_HUGETLB, /* flags, the point of the case */
		  fd,			     /* descriptor */
		  0);			     /* offset in bytes */

	call_mmap((void *)0x50000000,	    /* address, a free hint */
		  4096,			    /* length */
		  PROT_READ,		    /* prot */
		  MAP_SHARED | MAP_HUGETLB, /* flags */
		  fd,			    /* descriptor */
		  0);			    /* offset in bytes */
}
