/* msync/not-needed - the file has a store before any msync or munmap, and after munmap as well.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("msync/not-needed")
{
	int fd = call_open("data", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("mapped");

	peek((void *)0x50000000);      /* first byte of the file */
	poke((void *)0x50000000, 'x'); /* first byte of the file */
	file_bytes("data", 0, 1);      /* the same byte of the file */
	poke((void *)0x50000000, 'y'); /* the same byte, once more */
	call_munmap((void *)0x50000000, 4096);

	file_bytes("data", 0, 1); /* the same byte of the file, unmapped */
}
