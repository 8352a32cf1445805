/* protection/none-of-a-file - A file mapped with PROT_NONE can not be touched, shared or
 * private.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("protection/none-of-a-file")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x50000000, 4096, PROT_NONE, MAP_SHARED | MAP_FIXED, fd, 0);
	call_mmap((void *)0x54000000, 4096, PROT_NONE, MAP_PRIVATE | MAP_FIXED, fd, 0);

	maps("after");
	peek((void *)0x50000000);      /* shared */
	poke((void *)0x50000000, 'x'); /* shared */
	peek((void *)0x54000000);      /* private */
	poke((void *)0x54000000, 'x'); /* private */
	file_bytes("data", 0, 1);      /* the file */
}
