/* shared/swapped-addresses - two files mapped again at each other's address are seen where they are
 * now.
 *
 * one: 4096 bytes, all 'A'
 * two: 4096 bytes, all 'A' but for '2' at 0
 */
#include "case.h"

CASE("shared/swapped-addresses")
{
	int one_fd = call_open("one", O_RDWR, 0);
	int two_fd;

	two_fd = call_open("two", O_RDWR, 0);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  one_fd,		  /* descriptor */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x60000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  two_fd,		  /* descriptor */
		  0);			  /* offset in bytes */

	peek((void *)0x50000000); /* first byte of the one file */
	peek((void *)0x60000000); /* first byte of the other */

	call_munmap((void *)0x50000000, 4096);

	call_munmap((void *)0x60000000, 4096);

	call_mmap((void *)0x50000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  two_fd,		  /* descriptor, the other file */
		  0);			  /* offset in bytes */

	call_mmap((void *)0x60000000,	  /* address */
		  4096,			  /* length */
		  PROT_READ | PROT_WRITE, /* prot */
		  MAP_SHARED,		  /* flags */
		  one_fd,		  /* descriptor, the other file */
		  0);			  /* offset in bytes */

	peek((void *)0x50000000); /* first byte of the other, at the address of the one */
	peek((void *)0x60000000); /* first byte of the one, at the address of the other */
}
