/* precedence/alignment-before-access - EINVAL for the alignment precedes EACCES for the descriptor.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("precedence/alignment-before-access")
{
	int fd = call_open("data", O_WRONLY, 0);

	call_mmap((void *)0x36100001,	  /* address, EINVAL by itself */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_SHARED | MAP_FIXED, /* flags */
		  fd,			  /* descriptor, EACCES by itself */
		  0);			  /* offset in bytes */
}
