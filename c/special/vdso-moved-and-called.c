/* special/vdso-moved-and-called - A call made through the vDSO where mremap moved it is made, and
 * returns there.
 *
 * data: 16384 bytes, page n filled with 'A' + n
 *
 * Nothing is told before all is back in its place: glibc makes its calls through the vDSO.
 */
#include "case.h"

#include <sys/auxv.h>

/* The six arguments of a call in the kernel's order, for the entry at the given address. */
static uint32_t call_by(uint32_t entry, uint32_t number, const uint32_t *arguments)
{
	uint32_t result;

	/* ebp is the compiler's, and all registers but eax are arguments: both ways by the stack.
	 */
	__asm__ volatile("push %%ebp\n\t"
			 "push %[entry]\n\t"
			 "mov (%%esi), %%ebx\n\t"
			 "mov 4(%%esi), %%ecx\n\t"
			 "mov 8(%%esi), %%edx\n\t"
			 "mov 16(%%esi), %%edi\n\t"
			 "mov 20(%%esi), %%ebp\n\t"
			 "mov 12(%%esi), %%esi\n\t"
			 "call *(%%esp)\n\t"
			 "add $4, %%esp\n\t"
			 "pop %%ebp"
			 : "=a"(result), "+S"(arguments), [entry] "+D"(entry)
			 : "a"(number)
			 : "ebx", "ecx", "edx", "memory", "cc");
	return result;
}

CASE("special/vdso-moved-and-called")
{
	const uint32_t unmapped[6] = { 0x50001000, 4096 };
	uint32_t fd, vdso, entry, moved_entry, size, result, back_to, after;
	uint32_t mapped[] = {
		0x50000000,		/* address */
		8192,			/* length */
		PROT_READ,		/* prot */
		MAP_SHARED | MAP_FIXED, /* flags */
		0,			/* descriptor, not open yet */
		2,			/* offset in 4096-byte units */
	};
	struct registers there = { .eax = 163,
				   .esi = MREMAP_MAYMOVE | MREMAP_FIXED,
				   .edi = 0x60000000 };
	struct registers done;

	vdso = getauxval(AT_SYSINFO_EHDR);
	entry = getauxval(AT_SYSINFO);
	address("vdso", (void *)vdso);
	fd = call_open("data", O_RDONLY, 0);
	moved_entry = entry - vdso + 0x60000000;

	there.ebx = vdso;
	do { /* EINVAL: a part of it */
		there.ecx += 4096;
		there.edx += 4096;
		int80(&there, &done);
	} while (done.eax == (uint32_t)-EINVAL);
	size = there.ecx;

	mapped[4] = fd;
	result = call_by(moved_entry, SYS_mmap2, mapped);
	back_to = call_by(moved_entry, SYS_mremap,
			  (const uint32_t[]){ 0x60000000, size, size, MREMAP_MAYMOVE | MREMAP_FIXED,
					      vdso, 0 });
	after = call_by(entry, SYS_munmap, unmapped);

	value("moved", done.eax);
	report_call("mmap2", 6, mapped, result);
	value("back", back_to - vdso);
	report_call("munmap", 2, unmapped, after);

	peek((void *)0x50000000); /* first byte of page 2 */
	peek((void *)vdso);	  /* first byte of an ELF header, where it was */
}
