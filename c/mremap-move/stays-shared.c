/* mremap-move/stays-shared - A shared file mapping that mremap moves and lengthens is shared
 * still.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("mremap-move/stays-shared")
{
	int fd;

	fd = call_open("data", O_RDWR, 0);
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED, fd, 0);

	peek((void *)0x50000000);      /* first byte of page 0 */
	poke((void *)0x50000000, 'x'); /* first byte of page 0 */
	maps("before");

	call_mremap((void *)0x50000000,		   /* old address */
		    4096,			   /* old length */
		    8192,			   /* new length */
		    MREMAP_MAYMOVE | MREMAP_FIXED, /* flags */
		    (void *)0x60000000);	   /* new address */

	maps("after");
	poke((void *)0x60000001, 'y'); /* the part that was moved */
	poke((void *)0x60001000, 'z'); /* the part that was added */
	file_bytes("data", 0, 2);      /* page 0 of the file */
	file_bytes("data", 4096, 1);   /* page 1 */
}
