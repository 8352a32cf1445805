/* special/vdso-not-cut - A page of the vDSO can not be unmapped, protected, moved or grown
 * alone.
 */
#include "case.h"

#include <sys/auxv.h>

CASE("special/vdso-not-cut")
{
	char *vdso;

	vdso = (char *)getauxval(AT_SYSINFO_EHDR);

	address("vdso", vdso);
	maps("before");

	value("munmap", eax_of(munmap(vdso, 4096)));
	value("mprotect", eax_of(mprotect(vdso, 4096, PROT_READ | PROT_WRITE)));
	value("moved", eax_of((long)mremap(vdso, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED,
					   (void *)0x60000000)));
	value("grown", eax_of((long)mremap(vdso, 8192, 12288, MREMAP_MAYMOVE, NULL)));

	maps("after");
	peek(vdso); /* first byte of an ELF header */
}
