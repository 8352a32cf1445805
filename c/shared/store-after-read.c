/* shared/store-after-read - A store to a shared page that was only read before is in the file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/store-after-read")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 8192, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);

	peek((void *)0x50000000);      /* page 0 */
	peek((void *)0x50001000);      /* page 1 */
	poke((void *)0x50000000, 'x'); /* page 0 */
	poke((void *)0x50001001, 'y'); /* second byte of page 1 */
	file_bytes("data", 0, 2);      /* page 0 of the file */
	file_bytes("data", 4096, 2);   /* page 1 of the file */

	call_msync((void *)0x50000000, 8192, MS_SYNC);
	call_munmap((void *)0x50000000, 8192);

	file_bytes("data", 4096, 2); /* page 1 of the file */
}
