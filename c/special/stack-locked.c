/* special/stack-locked - A page of the stack that is locked and unlocked again leaves one stack;
 * msync of it is good. */
#include "case.h"

CASE("special/stack-locked")
{
	char *page;

	page = (char *)((uintptr_t)__builtin_frame_address(0) & -4096);

	areas("before");

	premise("mlock", mlock(page, 4096));
	status("locked", "VmLck");

	premise("munlock", munlock(page, 4096));
	status("unlocked", "VmLck");

	premise("mlock", mlock(page, 4096));
	status("again", "VmLck");

	premise("munlock", munlock(page, 4096));
	status("free", "VmLck");

	value("msync", eax_of(msync(page, 4096, MS_SYNC)));

	areas("after");
}
