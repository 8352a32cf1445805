/* oldmmap/six-words - number 90 takes its six arguments from memory: ebx points to them.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("oldmmap/six-words")
{
	int fd = call_open("data", O_RDONLY, 0);
	const uint32_t block[6] = {
		0x21000000,		/* address */
		8192,			/* length */
		PROT_READ,		/* prot */
		MAP_SHARED | MAP_FIXED, /* flags */
		fd,			/* descriptor */
		4096,			/* offset in bytes */
	};

	maps("before");

	call_old_mmap(block);

	maps("after");
	peek((void *)0x21000000); /* first byte of page 1 of the file */
}
