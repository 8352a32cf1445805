/* mprotect/unknown-bits - mprotect refuses each unknown bit with EINVAL, and changes nothing. */
#include "case.h"

CASE("mprotect/unknown-bits")
{
	call_mmap((void *)0x50000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	maps("before");

	value("bit_4", eax_of(mprotect((void *)0x50000000, 4096, 0x10)));
	value("bit_5", eax_of(mprotect((void *)0x50000000, 4096, 0x20)));
	value("bit_7", eax_of(mprotect((void *)0x50000000, 4096, 0x80)));
	value("bit_12", eax_of(mprotect((void *)0x50000000, 4096, 0x1000)));
	value("bit_23", eax_of(mprotect((void *)0x50000000, 4096, 0x800000)));
	value("bit_26", eax_of(mprotect((void *)0x50000000, 4096, 0x4000000)));
	value("bit_31", eax_of(mprotect((void *)0x50000000, 4096, 0x80000000)));

	maps("after");
	poke((void *)0x50000000, 'x'); /* still writable */
}
