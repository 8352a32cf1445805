/* hint/inside-the-program - A hint inside the program, with a file at an odd page, is put
 * elsewhere with the right bytes.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 *
 * The hint is an address of this program, reported as what came of it: it differs from the NASM
 * face.
 */
#include "case.h"

CASE("hint/inside-the-program")
{
	int fd;
	char *area;
	char *code = (char *)(uintptr_t)maps + 1;

	fd = call_open("data", O_RDONLY, 0);

	area = mmap(code,	 /* address, of code and not of a page */
		    4096,	 /* length */
		    PROT_READ,	 /* prot */
		    MAP_PRIVATE, /* flags */
		    fd,		 /* descriptor */
		    3 * 4096);	 /* offset in bytes */
	premise("mmap2", (long)area);

	address("area", area);
	peek(area); /* page 3 of the file */
}
