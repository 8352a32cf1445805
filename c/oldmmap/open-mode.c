/* oldmmap/open-mode - prot that the open mode of the file does not allow is refused with EACCES.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("oldmmap/open-mode")
{
	uint32_t block[6] = {
		0,			/* address, where the kernel sees fit */
		4096,			/* length */
		PROT_READ | PROT_WRITE, /* prot */
		MAP_SHARED,		/* flags */
		0,			/* descriptor, below */
		0,			/* offset in bytes */
	};

	block[4] = call_open("data", O_RDONLY, 0);
	call_old_mmap(block);

	block[4] = call_open("data", O_WRONLY, 0);
	block[2] = PROT_WRITE;
	block[3] = MAP_PRIVATE;
	call_old_mmap(block);
}
