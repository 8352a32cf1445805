/* shared/four-mib - What was stored to 1024 shared pages comes back through read(2), each in its
 * place.
 *
 * data: 4 MiB, page n filled with 'A' + n % 26
 */
#include "case.h"

CASE("shared/four-mib")
{
	int fd;
	uint32_t buffer[1024];
	unsigned int good = 0;

	fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  0x400000,		  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	/* Page n gets the word 0x10001 * n at its end. */
	for (unsigned int i = 0; i < 1024; i++)
		((volatile uint32_t *)0x50000000)[i * 1024 + 1023] = i * 0x10001;

	for (unsigned int i = 0; i < 1024; i++) {
		premise_is("read", read(fd, buffer, 4096), 4096);
		good += buffer[1023] == i * 0x10001 &&
			buffer[1022] == 0x41414141 + i % 26 * 0x1010101;
	}
	value("good", good);
}
