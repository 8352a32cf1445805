/* precedence/overlap-before-validation - EEXIST for an overlap precedes EOPNOTSUPP for an unknown
 * flag.
 *
 * data: 4096 bytes, all 'A'
 */
#include "case.h"

CASE("precedence/overlap-before-validation")
{
	int fd;

	call_mmap((void *)0x36500000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	fd = call_open("data", O_RDONLY, 0);

	call_mmap((void *)0x36500000, /* address, EEXIST by itself */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_SHARED_VALIDATE | MAP_FIXED_NOREPLACE |
			  0x200, /* flags, EOPNOTSUPP by itself: bit 9 */
		  fd,		 /* descriptor */
		  0);		 /* offset in bytes */
}
