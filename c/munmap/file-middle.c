/* munmap/file-middle - the areas beside a hole in a file mapping keep their file pages.
 *
 * data: 32768 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("munmap/file-middle")
{
	int fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x54000000, 16384, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 4096);

	areas("before");

	call_munmap((void *)0x54001000, /* address, the second page of four */
		    4096);		/* length */

	areas("after");
	peek((void *)0x54000000); /* below the hole: page 1 of data */
	peek((void *)0x54002000); /* behind it: page 3 */
}
