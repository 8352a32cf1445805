/* madvise/remove-refused - MADV_REMOVE on private memory is EINVAL, of a file EACCES.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("madvise/remove-refused")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x51000000, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_FIXED, fd, 0);

	call_madvise((void *)0x50000000, /* address, private anonymous memory */
		     4096,		 /* length */
		     MADV_REMOVE);	 /* advice */

	call_madvise((void *)0x51000000, /* address, a private file mapping */
		     4096,		 /* length */
		     MADV_REMOVE);	 /* advice */

	file_bytes("data", 0, 1); /* first byte of the file */
}
