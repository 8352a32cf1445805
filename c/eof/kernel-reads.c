/* eof/kernel-reads - write(2) from a page behind the end of a mapped file is EFAULT and no
 * signal.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 * sink: 16 bytes, all 0
 */
#include "case.h"

CASE("eof/kernel-reads")
{
	int fd = call_open("data", O_RDONLY, 0);
	int sink = call_open("sink", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,	     /* address, where the kernel sees fit */
			 12288,	     /* length */
			 PROT_READ,  /* prot */
			 MAP_SHARED, /* flags */
			 fd,	     /* descriptor */
			 0);	     /* offset in bytes */

	call_write(sink, area + 8192, 1);

	call_write(sink, area + 4999, 1);

	file_bytes("sink", 0, 2); /* first byte that was written, and the next one */
}
