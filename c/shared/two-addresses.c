/* shared/two-addresses - one file mapped twice in a process is one memory at two addresses.
 *
 * data: 8192 bytes, page n filled with 'A' + n
 */
#include "case.h"

CASE("shared/two-addresses")
{
	int fd = call_open("data", O_RDWR, 0);

	maps("before");

	call_mmap((void *)0x50000000,	  /* address of the first mapping */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x60000000,	  /* address of the second mapping */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  fd,			  /* descriptor */
		  0);			  /* offset in bytes */

	maps("after");
	peek((void *)0x50000000);      /* first byte of the file, at the first address */
	poke((void *)0x50000000, 'x'); /* first byte of the file, at the first address */
	peek((void *)0x60000000);      /* the same byte, at the second */
	poke((void *)0x60000000, 'y'); /* the same byte, at the second */
	peek((void *)0x50000000);      /* the same byte, at the first */
}
