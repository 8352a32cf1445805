/* mseal/hole - mseal of a range with a hole is ENOMEM and seals nothing. */
#include "case.h"

CASE("mseal/hole")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x50002000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mseal((void *)0x50000000, 12288, 0);
	call_munmap((void *)0x50000000, 4096);
	call_mseal((void *)0x60000000, 4096, 0);
	call_mseal((void *)0x50002001, 4096, 0);
	call_mseal((void *)0x50002000, 4096, 1);
	call_mseal((void *)0x50002000, 0, 0);
	call_munmap((void *)0x50002000, 4096);
}
