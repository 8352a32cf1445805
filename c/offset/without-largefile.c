/* offset/without-largefile - a descriptor opened without O_LARGEFILE is mapped beyond 2 GiB,
 * though pwrite64 refuses to go there.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("offset/without-largefile")
{
	const char letter = 'y';
	int fd = call_open("data", O_RDWR, 0);
	int large = call_open("data", O_RDWR | O_LARGEFILE, 0);
	int written;
	char *area;

	call_ftruncate(large, 2147487744);

	written = pwrite64(fd, &letter, 1, 2147483648);
	report_call("pwrite64", 5, (uint32_t[]){ fd, (uintptr_t)&letter, 1, 0x80000000, 0 },
		    eax_of(written));

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0x80000000LL);		 /* offset in bytes */

	maps("after");
	peek(area);			   /* first byte of the page at 2 GiB */
	poke(area, 'x');		   /* the same byte */
	file_bytes("data", 2147483648, 1); /* the same byte of the file */
}
