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

	poke((void *)0x50001000, 'x');
	peek((void *)0x60000000);
	poke((void *)0x60001000, 'y');
	peek((void *)0x50000000);
	file_bytes("data", 4096, 1);
	file_bytes("data", 8192, 1);
}
