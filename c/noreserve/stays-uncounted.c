/* noreserve/stays-uncounted - memory with MAP_NORESERVE stays uncounted when mprotect makes it
 * writable; other memory is counted then. */
#include "case.h"

CASE("noreserve/stays-uncounted")
{
	call_mmap((void *)0x50000000,	       /* address, a free hint */
		  4096,			       /* length */
		  PROT_NONE,		       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS, /* flags */
		  -1,			       /* descriptor, none */
		  0);			       /* offset in bytes */

	smaps("none", (void *)0x50000000, "VmFlags.rd VmFlags.ex VmFlags.ac");

	call_mprotect((void *)0x50000000, 4096, PROT_READ | PROT_WRITE);

	smaps("writable", (void *)0x50000000, "VmFlags.ac");

	call_mmap((void *)0x68000000,			       /* address, a free hint */
		  4096,					       /* length */
		  PROT_NONE,				       /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, /* flags, the point of the case */
		  -1,					       /* descriptor, none */
		  0);					       /* offset in bytes */

	smaps("mapped", (void *)0x68000000, "VmFlags.rd VmFlags.ex");

	call_mprotect((void *)0x68000000, 4096, PROT_READ | PROT_WRITE);
	peek((void *)0x68000000);      /* the page, writable now */
	poke((void *)0x68000000, 'w'); /* the page, writable now */

	smaps("noreserve", (void *)0x68000000, "VmFlags.ac VmFlags.nr");
}
