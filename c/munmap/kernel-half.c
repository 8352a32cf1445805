/* munmap/kernel-half - from 0c0000000h on, munmap tells an i386 kernel from an x86-64 one. */
#include "case.h"

CASE("munmap/kernel-half")
{
	call_munmap((void *)0xc0000000, /* address, TASK_SIZE of an i386 kernel */
		    4096);		/* length */

	call_munmap((void *)0xbffff000, /* address, the last page below it */
		    8192);		/* length */
}
