/* exec/shared-mapping-gone - execve leaves nothing of a shared mapping but what was stored in the
 * file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("exec/shared-mapping-gone")
{
	int fd;

	if (!started_again) {
		fd = call_open("data", O_RDWR, 0);

		call_mmap((void *)0x50000000,	  /* address */
			  4096,			  /* length */
			  PROT_READ | PROT_WRITE, /* prot */
			  MAP_SHARED,		  /* flags */
			  fd,			  /* descriptor */
			  0);			  /* offset in bytes */

		poke((void *)0x50000000, 'x'); /* first byte of the area */

		start_again();
	}

	peek((void *)0x50000000); /* where the area was */
	file_bytes("data", 0, 2); /* the same byte in the file, and the next one */
}
