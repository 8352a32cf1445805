/* eof/kernel-writes - read(2) into a page behind the end of a mapped file is EFAULT and no
 * signal.
 *
 * data: 5000 bytes, page n filled with 'A' + n
 * source: 16 bytes, all 'A'
 */
#include "case.h"

CASE("eof/kernel-writes")
{
	int fd = call_open("data", O_RDWR, 0);
	int zeros = call_open("/dev/zero", O_RDONLY, 0);
	int letters = call_open("source", O_RDONLY, 0);
	char *area;

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 12288,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	call_read(zeros, area + 8192, 1);

	call_read(letters, area + 8192, 1);

	file_bytes("data", 4999, 2); /* last byte of the file, and one behind it */
}
