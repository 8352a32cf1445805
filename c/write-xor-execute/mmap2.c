/* write-xor-execute/mmap2 - mmap2 with PROT_WRITE and PROT_EXEC is EACCES then, with one of them
 * it is not.
 */
#include "case.h"

#include <sys/prctl.h>

/* Newer than the headers of the build host: linux/prctl.h. */
#ifndef PR_SET_MDWE
#define PR_SET_MDWE 65
#define PR_MDWE_REFUSE_EXEC_GAIN 1
#endif
#ifndef PR_MDWE_NO_INHERIT
#define PR_MDWE_NO_INHERIT 2
#endif

CASE("write-xor-execute/mmap2")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_prctl(PR_SET_MDWE, PR_MDWE_REFUSE_EXEC_GAIN, NULL, 0, NULL);
	call_mmap((void *)0x54000000, 4096, PROT_READ | PROT_WRITE | PROT_EXEC,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x54000000, 4096, PROT_WRITE | PROT_EXEC,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x54000000, 4096, PROT_READ | PROT_EXEC,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x55000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	poke((void *)0x50000000, 0xc3); /* the area from before: ret */
	call_into((void *)0x50000000);	/* the same byte */
}
