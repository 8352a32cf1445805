/* joins/file-border-up - Pages that get the protection of the area below join it, and the rest
 * keeps its offset.
 *
 * data: 24576 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/file-border-up")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 24576, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mprotect((void *)0x50000000, 4096, PROT_READ);

	areas("cut");

	call_mprotect((void *)0x50001000, /* address, pages 1 and 2 */
		      8192,		  /* length */
		      PROT_READ);	  /* prot */

	areas("moved");
	peek((void *)0x50002000);      /* page 2, in the lower area now */
	peek((void *)0x50003000);      /* page 3, first of the rest */
	peek((void *)0x50005fff);      /* last byte of page 5 */
	poke((void *)0x50002000, 'x'); /* page 2 */
	poke((void *)0x50003000, 'y'); /* page 3 */
	file_bytes("data", 12288, 1);  /* page 3 of the file */
}
