/* mseal/page-zero - Since 6.12 an x86-64 kernel seals the page 0 of MMAP_PAGE_ZERO: it can not be
 * unmapped, changed nor moved.
 *
 * user: root
 * persona: MMAP_PAGE_ZERO
 */
#include "case.h"

CASE("mseal/page-zero")
{
	maps("before");

	call_munmap(NULL, 4096);

	call_mprotect(NULL, 4096, PROT_READ | PROT_WRITE);

	call_mmap(NULL,					   /* address, page 0 */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mremap(NULL,			   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x50000000);	   /* new address */

	maps("after");
	peek(NULL); /* first byte of page 0 */
}
