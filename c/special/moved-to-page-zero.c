/* special/moved-to-page-zero - With CAP_SYS_RAWIO mremap moves a page to address 0.
 *
 * user: root
 */
#include "case.h"

CASE("special/moved-to-page-zero")
{
	call_mmap((void *)0x50000000,			   /* address */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	poke((void *)0x50000000, 'x'); /* first byte of the page */

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    4096,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    NULL);			   /* new address, with the right to use it */

	peek(NULL);		  /* first byte of page 0 */
	peek((void *)0x50000000); /* where the page was */

	call_munmap(NULL, 4096);
}
