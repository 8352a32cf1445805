/* flags/file-zero - MAP_FILE is 0: with it or without it, and even beside MAP_ANONYMOUS, the call
 * is the same.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("flags/file-zero")
{
	int fd = call_open("data", O_RDONLY, 0);

	areas("before");

	call_mmap((void *)0x50000000, /* address, a free hint */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	call_mmap((void *)0x50001000,	  /* address, the page behind it */
		  4096,			  /* length */
		  PROT_READ,		  /* prot */
		  MAP_FILE | MAP_PRIVATE, /* flags, the point of the case */
		  fd,			  /* descriptor */
		  (off64_t)1 << 12);	  /* offset in bytes */

	call_mmap((void *)0x68000000,			  /* address, a free hint */
		  4096,					  /* length */
		  PROT_READ,				  /* prot */
		  MAP_FILE | MAP_PRIVATE | MAP_ANONYMOUS, /* flags, both */
		  -1,					  /* descriptor, none */
		  0);					  /* offset in bytes */

	areas("after");
}
