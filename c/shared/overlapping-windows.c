/* shared/overlapping-windows - two shared mappings meet in the page of the file that both cover.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/overlapping-windows")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  8192,			  /* length, pages 0 and 1 */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x60000000,	  /* address */
		  8192,			  /* length, pages 1 and 2 */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  4096);		  /* offset in bytes */

	poke((void *)0x50001000, 'x'); /* page 1 of the file, through the one */
	peek((void *)0x60000000);      /* the same byte, through the other */
	poke((void *)0x60001000, 'y'); /* page 2 of the file, which only the other covers */
	peek((void *)0x50000000);      /* page 0 of the file, which only the one covers */
	file_bytes("data", 4096, 1);   /* first byte of page 1 of the file */
	file_bytes("data", 8192, 1);   /* first byte of page 2 of the file */
}
