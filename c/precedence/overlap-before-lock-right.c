/* precedence/overlap-before-lock-right - EEXIST for an overlap precedes EPERM for MAP_LOCKED.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 0 bytes
 */
#include "case.h"

CASE("precedence/overlap-before-lock-right")
{
	call_mmap((void *)0x36600000,			   /* address of the old area */
		  8192,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x36600000, /* address, EEXIST by itself */
		  4096,		      /* length */
		  PROT_READ,	      /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE |
			  MAP_LOCKED, /* flags, EPERM by itself */
		  -1,		      /* descriptor, none */
		  0);		      /* offset in bytes */
}
