/* flags/hugetlb-no-pool - anonymous MAP_HUGETLB is ENOMEM where no huge pages are set aside. */
#include "case.h"

CASE("flags/hugetlb-no-pool")
{
	call_mmap((void *)0x50000000,			     /* address, a free hint */
		  4096,					     /* length */
		  PROT_READ | PROT_WRITE,		     /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_HUGETLB, /* flags, the point of the case */
		  -1,					     /* descriptor, none */
		  0);					     /* offset in bytes */

	call_mmap((void *)0x50000000,				     /* address, a free hint */
		  4096,						     /* length */
		  PROT_READ | PROT_WRITE,			     /* prot */
		  MAP_SHARED_VALIDATE | MAP_ANONYMOUS | MAP_HUGETLB, /* flags, not EINVAL */
		  -1,						     /* descriptor, none */
		  0);						     /* offset in bytes */
}
