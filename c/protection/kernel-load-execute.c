/* protection/kernel-load-execute - write(2) reads a PROT_EXEC page unless protection keys forbid
 * it.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("protection/kernel-load-execute")
{
	int fd = call_open("data", O_RDWR, 0);
	char *area;

	area = call_mmap(NULL,			      /* address, where the kernel sees fit */
			 4096,			      /* length */
			 PROT_EXEC,		      /* prot, the point of the case */
			 MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
			 -1,			      /* descriptor, none */
			 0);			      /* offset in bytes */

	call_write(fd, area, 1);
	file_bytes("data", 0, 1); /* first byte of the file */
}
