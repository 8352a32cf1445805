/* shared/write-of-whole-pages - write(2) of whole pages shows in pages that were read through
 * the mapping before.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/write-of-whole-pages")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 12288, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x60000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	peek((void *)0x50000000);      /* page 0 */
	peek((void *)0x50001000);      /* page 1 */
	peek((void *)0x50002000);      /* page 2 */
	poke((void *)0x60000000, 'x'); /* first byte that is written */
	poke((void *)0x60001fff, 'z'); /* last byte that is written */

	premise_is("write", write(fd, (void *)0x60000000, 8192), 8192);

	peek((void *)0x50000000); /* page 0 */
	peek((void *)0x50000001); /* its second byte */
	peek((void *)0x50001fff); /* last byte of page 1 */
	peek((void *)0x50002000); /* page 2 */
}
