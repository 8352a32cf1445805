/* lock/munmap - munmap of locked pages gives their part of the limit back.
 *
 * user: nobody
 * RLIMIT_MEMLOCK: 8192 bytes
 */
#include "case.h"

CASE("lock/munmap")
{
	call_mmap((void *)0x50000000,			    /* address, a free hint */
		  8192,					    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	call_mmap((void *)0x68000000,			    /* address, a free hint */
		  4096,					    /* length, one page above the limit */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	call_munmap((void *)0x50001000, 4096);

	status("unmapped", "VmLck");

	call_mmap((void *)0x68000000,			    /* address, a free hint */
		  4096,					    /* length */
		  PROT_READ | PROT_WRITE,		    /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_LOCKED, /* flags */
		  -1,					    /* descriptor, none */
		  0);					    /* offset in bytes */

	status("after", "VmLck");
}
