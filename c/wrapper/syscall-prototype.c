/* wrapper/syscall-prototype - syscall(SYS_mmap2, ...) takes the arguments in the order of the
 * registers.
 *
 * data: 12288 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("wrapper/syscall-prototype")
{
	int fd = call_open("data", O_RDONLY, 0);

	maps("before");

	call_mmap2((void *)0x61000000,	   /* address */
		   8192,		   /* length */
		   PROT_READ,		   /* prot */
		   MAP_SHARED | MAP_FIXED, /* flags */
		   fd,			   /* descriptor */
		   1); /* offset in 4096-byte units: syscall() takes them as they are */

	maps("after");
	peek((void *)0x61000000); /* first byte of page 1 of the file */
}
