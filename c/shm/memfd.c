/* shm/memfd - a mapping of a memfd object shows write(2) and is named /memfd: in maps. */
#include "case.h"

CASE("shm/memfd")
{
	int fd = call_memfd_create("obj", 0);
	char *area;
	uint32_t buffer;

	call_ftruncate(fd, 4096);

	maps("before");

	area = call_mmap(NULL,			 /* address, where the kernel sees fit */
			 4096,			 /* length */
			 PROT_READ | PROT_WRITE, /* prot */
			 MAP_SHARED,		 /* flags */
			 fd,			 /* descriptor */
			 0);			 /* offset in bytes */

	maps("after");
	call_write(fd, "xyz", 3);

	peek(area + 1);	     /* second of the bytes that write wrote */
	poke(area + 3, 's'); /* the byte behind them */

	premise_is("pread64", pread(fd, &buffer, 4, 0), 4);
	value("bytes", buffer);
}
