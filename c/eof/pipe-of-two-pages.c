/* eof/pipe-of-two-pages - write(2) to a pipe that comes to an untouchable page writes the whole
 * pages before it, or is EFAULT. */
#include "case.h"

CASE("eof/pipe-of-two-pages")
{
	int ends[2];

	premise("pipe2", pipe2(ends, O_NONBLOCK)); /* an empty pipe is EAGAIN */

	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000ff0, 'f'); /* 4112 bytes before the hole */
	poke((void *)0x50001fef, 'p'); /* the last of a page's worth from there */
	poke((void *)0x50001ff0, 'r'); /* the first of 16 bytes before the hole */

	call_write(ends[1], (void *)0x50001ff0, 32);
	call_read(ends[0], (void *)0x50000000, 32);

	call_write(ends[1], (void *)0x50000ff0, 8192);

	call_mmap((void *)0x60000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_read(ends[0], (void *)0x60000000, 8192);

	peek((void *)0x60000000); /* the first byte that was read */
	peek((void *)0x60000fff); /* the last one of a page */
	peek((void *)0x60001000); /* behind it */
}
