/* madvise/advices - advices that only say how a file will be read are accepted.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("madvise/advices")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 8192, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0);

	call_madvise((void *)0x50000000, /* address */
		     8192,		 /* length */
		     MADV_RANDOM);	 /* advice */

	call_madvise((void *)0x50000000, /* address */
		     8192,		 /* length */
		     MADV_SEQUENTIAL);	 /* advice */

	call_madvise((void *)0x50000000, /* address */
		     8192,		 /* length */
		     MADV_WILLNEED);	 /* advice */

	call_madvise((void *)0x50000000, /* address */
		     8192,		 /* length */
		     MADV_NORMAL);	 /* advice */

	peek((void *)0x50001000); /* first byte of page 1 */
}
