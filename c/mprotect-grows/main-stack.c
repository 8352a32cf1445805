/* mprotect-grows/main-stack - PROT_GROWSDOWN makes the main stack executable downward, and what
 * it grows into.
 */
#include "case.h"

CASE("mprotect-grows/main-stack")
{
	char *page;
	char *below;

	page = (char *)((uintptr_t)__builtin_frame_address(0) & -4096);

	address("page", page);
	smaps("before", page, "VmFlags.ex");

	call_mprotect(page, 4096, PROT_READ | PROT_WRITE | PROT_EXEC | PROT_GROWSDOWN);

	smaps("after", page, "VmFlags.ex");

	below = page - 0x100000;

	address("below", below);
	smaps("ungrown", below, "VmFlags.ex");

	*(volatile char *)below = 1; /* the stack grows to here */

	smaps("grown", below, "VmFlags.ex");
	poke(below, 0xc3); /* first byte of what the stack grew into: ret */
	call_into(below);  /* the same byte */
}
