/* noreserve/shared - MAP_NORESERVE is taken with MAP_SHARED too, for anonymous memory and for a
 * file.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("noreserve/shared")
{
	int fd;

	call_mmap((void *)0x50000000,			      /* address, a free hint */
		  4096,					      /* length */
		  PROT_READ | PROT_WRITE,		      /* prot */
		  MAP_SHARED | MAP_ANONYMOUS | MAP_NORESERVE, /* flags */
		  -1,					      /* descriptor, none */
		  0);					      /* offset in bytes */

	smaps("anonymous", (void *)0x50000000, "VmFlags.nr VmFlags.sh");

	fd = call_open("data", O_RDWR, 0);

	call_mmap((void *)0x68000000,	      /* address, a free hint */
		  4096,			      /* length */
		  PROT_READ | PROT_WRITE,     /* prot */
		  MAP_SHARED | MAP_NORESERVE, /* flags */
		  fd,			      /* descriptor */
		  0);			      /* offset in bytes */

	smaps("file", (void *)0x68000000, "VmFlags.nr VmFlags.sh");
	poke((void *)0x68000000, 'n'); /* first byte of the file */
	file_bytes("data", 0, 2);      /* the same byte of the file, and the next */
}
