/* which-error/two-of-a-kind - Two mistakes that are EINVAL each are EINVAL together, of mprotect,
 * remap_file_pages and the old mmap. */
#include "case.h"

CASE("which-error/two-of-a-kind")
{
	maps("before");

	call_mprotect((void *)0x50000001,			  /* address, unaligned */
		      4096,					  /* length */
		      PROT_READ | PROT_GROWSDOWN | PROT_GROWSUP); /* prot, both directions */

	call_remap_file_pages((void *)0x50000000, /* address, where nothing is */
			      4096,		  /* length */
			      PROT_READ,	  /* prot, that must be 0 */
			      0,		  /* offset */
			      0);		  /* flags */

	call_old_mmap((const uint32_t[]){ 0, 0, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 100 });

	maps("after");
}
