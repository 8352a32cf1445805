/* joins/file-border-down - Pages that get the protection of the area above join it, which begins
 * at their offset then.
 *
 * data: 24576 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("joins/file-border-down")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 24576, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mprotect((void *)0x50005000, 4096, PROT_READ);

	areas("cut");

	call_mprotect((void *)0x50003000, /* address, pages 3 and 4 */
		      8192,		  /* length */
		      PROT_READ);	  /* prot */

	areas("moved");
	peek((void *)0x50003000);      /* page 3, first of the upper area now */
	peek((void *)0x50005000);      /* page 5 */
	poke((void *)0x50003000, 'x'); /* page 3 */
	poke((void *)0x50002000, 'y'); /* page 2, last of the lower area */
	file_bytes("data", 8192, 1);   /* page 2 of the file */
}
