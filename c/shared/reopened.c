/* shared/reopened - a descriptor opened through /proc/self/fd maps the same file.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/reopened")
{
	int fd = call_open("data", O_RDONLY, 0);
	int again;

	again = call_open("/proc/self/fd/3", O_RDWR, 0);

	call_mmap((void *)0x50000000, /* address */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_SHARED,	      /* flags */
		  fd,		      /* descriptor */
		  0);		      /* offset in bytes */

	call_mmap((void *)0x60000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  again,		  /* descriptor */
		  0);			  /* offset in bytes */

	poke((void *)0x60000000,
	     'x');		  /* first byte of the file, through the new descriptor's area */
	peek((void *)0x50000000); /* the same byte, through the first one's */
}
