/* descriptor/write-only-elsewhere - a descriptor open for reading maps, whoever has the file
 * open for writing only.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("descriptor/write-only-elsewhere")
{
	int fd2;
	char *area;

	call_open("data", O_WRONLY, 0);

	fd2 = call_open("data", O_RDONLY | O_CREAT, 0);

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_PRIVATE,		 /* flags */
			 fd2,			 /* descriptor, of the second open */
			 0);			 /* offset in bytes */

	maps("after");
	peek(area);		  /* first byte of the file */
	poke(area, 'x');	  /* first byte of the area */
	file_bytes("data", 0, 1); /* the same place in the file */
}
