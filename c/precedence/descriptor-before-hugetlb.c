/* precedence/descriptor-before-hugetlb - EBADF for the descriptor precedes EINVAL for MAP_HUGETLB.
 */
#include "case.h"

CASE("precedence/descriptor-before-hugetlb")
{
	call_mmap(NULL,			     /* address, where the kernel sees fit */
		  4096,			     /* length */
		  PROT_READ,		     /* prot */
		  MAP_PRIVATE | MAP_HUGETLB, /* flags, EINVAL by itself on a plain file */
		  99,			     /* descriptor, not open */
		  0);			     /* offset in bytes */
}
