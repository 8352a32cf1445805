/* truncate/grow-then-store - What is stored to the last page after the file has grown there is in
 * the file.
 *
 * data: 100 bytes, all 'A'
 */
#include "case.h"

CASE("truncate/grow-then-store")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_ftruncate(fd, 200);

	poke((void *)0x50000096, 'x'); /* first byte of the file */

	call_ftruncate(fd, 100);

	call_ftruncate(fd, 300);

	peek((void *)0x50000096);      /* cut off and back: zero */
	poke((void *)0x500000fa, 'y'); /* inside what the file has become */
	file_bytes("data", 250, 2);    /* the same byte */
	file_bytes("data", 150, 2);    /* what was cut off */
}
