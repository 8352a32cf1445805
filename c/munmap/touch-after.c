/* munmap/touch-after - a touch after munmap is SIGSEGV with SEGV_MAPERR. */
#include "case.h"

CASE("munmap/touch-after")
{
	call_mmap((void *)0x68000000, 8192, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x68000000, 'x'); /* first page, to be unmapped */

	call_munmap((void *)0x68000000, /* address */
		    4096);		/* length */

	peek((void *)0x68000000);      /* its first byte */
	poke((void *)0x68000fff, 1);   /* its last byte */
	call_into((void *)0x68000000); /* code there */
	peek((void *)0x68001000);      /* second page, still there */
}
