/* remap-file-pages/prot - a prot other than 0 is EINVAL.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("remap-file-pages/prot")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 16384, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);

	maps("before");

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      PROT_READ,	  /* prot, the point of the case */
			      5,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      PROT_WRITE,	  /* prot, the point of the case */
			      5,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      PROT_EXEC,	  /* prot, the point of the case */
			      5,		  /* offset in pages */
			      0);		  /* flags */

	call_remap_file_pages((void *)0x50001000, /* address */
			      4096,		  /* length */
			      PROT_SEM,		  /* prot, the point of the case */
			      5,		  /* offset in pages */
			      0);		  /* flags */

	maps("after");
}
