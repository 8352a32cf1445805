/* special/vdso-moved - The vDSO can be moved as a whole by mremap, and its bytes come along.
 *
 * Raw calls, and nothing told before all is back in its place: glibc makes its calls through the
 * vDSO.
 */
#include "case.h"

#include <sys/auxv.h>

CASE("special/vdso-moved")
{
	char *vdso;
	struct registers there = { .eax = 163,
				   .esi = MREMAP_MAYMOVE | MREMAP_FIXED,
				   .edi = 0x60000000 };
	struct registers back = { .eax = 163,
				  .ebx = 0x60000000,
				  .esi = MREMAP_MAYMOVE | MREMAP_FIXED };
	struct registers done;
	unsigned int moved, first, second;

	vdso = (char *)getauxval(AT_SYSINFO_EHDR);

	address("vdso", vdso);
	peek(vdso); /* first byte of an ELF header */

	there.ebx = (uintptr_t)vdso;
	do { /* EINVAL: a part of it */
		there.ecx += 4096;
		there.edx += 4096;
		int80(&there, &done);
	} while (done.eax == (uint32_t)-EINVAL);
	moved = done.eax;
	first = *(unsigned char *)0x60000000;
	second = *(unsigned char *)0x60000001;
	back.ecx = there.ecx;
	back.edx = there.edx;
	back.edi = (uintptr_t)vdso;
	int80(&back, &done);
	value("moved", moved);
	premise("mremap", (long)done.eax);
	value("first", first);
	value("second", second);

	peek(vdso); /* first byte, back where it was */
}
