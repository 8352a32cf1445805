/* area-limit/one-more-than-the-limit - A process may have one area more than vm.max_map_count;
 * what one gives back another may take.
 */
#include "case.h"

/* Each area is a line. */
static uint32_t lines_of_maps(void)
{
	static char text[4096];
	int lines = premise("open", open("/proc/self/maps", O_RDONLY));
	uint32_t count = 0;
	int length;

	while ((length = premise("read", read(lines, text, sizeof(text)))) > 0) {
		for (int i = 0; i < length; i++)
			count += text[i] == '\n';
	}
	premise("close", close(lines));
	return count;
}

CASE("area-limit/one-more-than-the-limit")
{
	int sysctl;
	int digits;
	char before[12];
	char *page = (char *)0x20000000;

	/* The limit is kept for the end, and lowered. */
	sysctl = premise("open", open("/proc/sys/vm/max_map_count", O_RDWR));
	digits = premise("read", read(sysctl, before, 12));
	premise_is("pwrite64", pwrite(sysctl, "100", 3, 0), 3);

	/*
	 * Single pages that do not touch make one area each, until that is ENOMEM: one
	 * area more than the limit.
	 */
	while (mmap(page, 4096, PROT_READ, MAP_PRIVATE | MAP_FIXED | MAP_ANONYMOUS, -1, 0) !=
	       MAP_FAILED)
		page += 2 * 4096;
	value("full", -errno);
	value("areas", lines_of_maps());

	call_mmap((void *)0x60000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_munmap((void *)0x20000000, 4096);

	call_mmap((void *)0x60000000,			   /* address, room for one */
		  4096,					   /* length */
		  PROT_READ | PROT_WRITE,		   /* prot */
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, /* flags */
		  -1,					   /* descriptor, none */
		  0);					   /* offset in bytes */

	call_mmap((void *)0x62000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_munmap((void *)0x60000000, 4096);
	call_mmap((void *)0x62000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	call_mmap((void *)0x64000000, 4096, PROT_READ | PROT_WRITE,
		  MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);

	premise("munmap", munmap((void *)0x20000000, 0x10000000));

	/* As it was. */
	premise_is("pwrite64", pwrite(sysctl, before, digits, 0), digits);
}
